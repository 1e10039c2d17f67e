package moxie.note;

import java.util.List;
import moxie.text.Language;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads one note: repairs its lines, parses them, and makes the tree. Pure; never throws on what stands in a note. */
final class NoteReader {
    private NoteReader() {}

    /** The parser, made when the first note is read. */
    private static final class Common {
        static final Parser PARSER = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .customInlineContentParserFactory(new Spans())
                .inlineParserFactory(PlainInlines::new)
                .maxOpenBlockParsers(200)
                .maxInlineNesting(100)
                .build();
    }

    /** One note, what is wrong with it, and where it links to. */
    record Read(Topic topic, List<Problem> problems, List<Links.Link> links) {}

    /**
     * Reads a note.
     *
     * @param file the path as it is shown
     * @param key what its ids are made from: the path below the folder of notes, so that they do not change with the
     *     place moxie is called from
     */
    static Read read(String file, String key, String markdown) {
        String text = Decoder.tidy(markdown);
        Lines lines = new Lines(file, text);
        Repairs.apply(lines);
        Draft note = new Outline(lines).of(Common.PARSER.parse(lines.markdown()));
        Language language = Spoken.of(lines);
        String title = lines.title().isEmpty() ? FileTitle.of(file) : lines.title();
        Topic topic = new Shaper(lines, key, language, note).note(note, title);
        return new Read(topic, lines.problems(), Links.of(lines));
    }
}
