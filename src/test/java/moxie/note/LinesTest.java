package moxie.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for the lines of every note: each with words in it is somewhere in the tree, and nowhere twice. */
class LinesTest {
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 1500);

    private static final String IMAGE = "a picture";

    @Test
    void every_line_with_words_has_its_node() {
        for (long seed = 1; seed <= ROUNDS; seed++) {
            holds("seed " + seed, Scribble.note(seed));
        }
    }

    @Test
    void so_it_has_in_notes_of_everything_at_once() {
        for (long seed = 1; seed <= ROUNDS; seed++) {
            holds("rich seed " + seed, Scribble.rich(seed));
        }
    }

    /** Notes in which a line was once lost or counted twice. */
    @Test
    void so_it_is_where_it_was_not() {
        for (long seed : new long[] {4996, 6641, 12003, 26456, 37923, 46334}) {
            holds("seed " + seed, Scribble.note(seed));
        }
    }

    @Test
    void so_it_is_in_the_examples() {
        for (String document : List.of("trees.md", "repairs.md")) {
            for (Spec.Part part : Spec.parts(document)) {
                if (part.info().startsWith("markdown")) {
                    holds(document + ":" + part.line(), part.text());
                }
            }
        }
    }

    static void holds(String what, String markdown) {
        Lines lines = new Lines("note.md", Decoder.tidy(markdown));
        Repairs.apply(lines);
        List<List<String>> owners = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            owners.add(new ArrayList<>());
        }
        Topic root = NoteReader.read("note.md", "note.md", markdown).topic();
        own(owners, root, true);
        if (owners.get(root.source().line() - 1).isEmpty()) {
            add(owners, root.source(), root.title());
        }
        List<String> lost = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean words = lines.role(i) != Lines.Role.HIDDEN
                    && !Marker.alone(bare(lines.original(i)))
                    && bare(lines.original(i)).chars().anyMatch(Character::isLetterOrDigit);
            if (words && owners.get(i).isEmpty() && !reference(lines.get(i))) {
                lost.add((i + 1) + ": " + lines.original(i));
            }
            if (owners.get(i).size() > 1) {
                twice.add((i + 1) + ": " + owners.get(i));
            }
        }
        assertEquals(List.of(), lost, () -> what + " loses lines of\n" + markdown);
        assertEquals(List.of(), twice, () -> what + " has lines twice in\n" + markdown);
    }

    /** The line without what says nothing: tags, pictures, marks of footnotes, marks of blocks, the marks of a list alone. */
    private static String bare(String line) {
        String bare = line.replace("&gt;", "")
                .replaceAll("</?[a-z][^<>]*>|!\\[.*?\\]\\(b\\.png\\)|!\\[\\[.*?\\]\\]|\\[\\^1]|\\^block-1$", "");
        String text = bare.strip();
        while (!Marker.alone(text) && Marker.at(text, 0) != null) {
            text = text.substring(Marker.at(text, 0).end()).strip();
        }
        return Marker.alone(text) || text.matches("（?\\d[）、]|\\d\\\\\\.") || line.endsWith("<br>") ? "" : bare;
    }

    /** A definition of a link or a footnote is about the note, not in it. */
    private static boolean reference(String line) {
        return line.contains("[^1]: ") || line.contains("[ref]: ") || line.contains("[a]: b");
    }

    /** Adds each node to its lines; what shares its whole place with the node above is that node said in pieces. */
    private static void own(List<List<String>> owners, Topic topic, boolean root) {
        if (!root) {
            add(owners, topic.source(), topic.title());
        }
        Source last = topic.source();
        for (Point point : topic.points()) {
            boolean piece = point.source().equals(last) || inside(point.source(), topic.source());
            if (point instanceof Point.Image) {
                addIfFree(owners, point.source());
            } else if (!piece) {
                add(owners, point.source(), point.text());
            }
            if (!(point instanceof Point.Image)) {
                last = point.source();
            }
        }
        for (Topic below : topic.topics()) {
            own(owners, below, false);
        }
    }

    private static boolean inside(Source inner, Source outer) {
        return inner.line() >= outer.line() && inner.endLine() <= outer.endLine();
    }

    /** A picture in a sentence shares the sentence's lines. */
    private static void addIfFree(List<List<String>> owners, Source source) {
        for (int line = source.line(); line <= source.endLine(); line++) {
            if (owners.get(line - 1).isEmpty()) {
                owners.get(line - 1).add(IMAGE);
            }
        }
    }

    private static void add(List<List<String>> owners, Source source, String name) {
        for (int line = source.line(); line <= source.endLine(); line++) {
            owners.get(line - 1).remove(IMAGE);
            owners.get(line - 1).add(name);
        }
    }
}
