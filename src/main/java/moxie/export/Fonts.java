package moxie.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The typefaces shipped with moxie, cut to what a paper needs. No font of the machine is ever used. */
final class Fonts implements AutoCloseable {
    /** Tables a PDF viewer and a layout engine need. */
    private static final List<String> TABLES =
            List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "OS/2", "post", "name");

    /** One typeface, in the order glyphs are looked for. */
    enum Face {
        REGULAR("noto/NotoSansSC-Regular.ttf", "Paper", 400),
        BOLD("noto/NotoSansSC-Bold.ttf", "Paper", 700),
        SYMBOLS("dejavu/DejaVuSans.ttf", "Symbols", 400),
        MONO("mono/JetBrainsMono-Regular.ttf", "Mono", 400);

        private final String file;
        final String family;
        final int weight;

        Face(String file, String family, int weight) {
            this.file = file;
            this.family = family;
            this.weight = weight;
        }

        /** The whole file. */
        InputStream open() {
            InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file);
            if (in == null) {
                throw new IllegalStateException("the font " + file + " is missing from the jar");
            }
            return in;
        }
    }

    /** Held here, for the logging framework forgets loggers nobody holds. */
    private static final List<Logger> LOGS =
            List.of(Logger.getLogger("org.apache.fontbox"), Logger.getLogger("org.apache.pdfbox"));

    private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);
    private final Map<Face, CmapLookup> maps = new EnumMap<>(Face.class);

    /** The libraries' remarks on font tables are not for the person at the terminal. */
    Fonts() {
        LOGS.forEach(log -> log.setLevel(Level.SEVERE));
    }

    /** Is there a glyph for the character in the text faces? */
    boolean prints(int character) {
        return has(Face.REGULAR, character) || has(Face.SYMBOLS, character) || has(Face.MONO, character);
    }

    boolean has(Face face, int character) {
        return maps.computeIfAbsent(face, this::map).getGlyphId(character) != 0;
    }

    /**
     * The face cut to some characters, as a font file; characters it lacks are left out. A character beyond the basic
     * plane is more than the cutter can do: then the face stays whole.
     */
    byte[] cut(Face face, Set<Integer> characters) {
        boolean beyond = characters.stream().anyMatch(c -> c > 0xFFFF && has(face, c));
        try (InputStream in = face.open()) {
            if (beyond) {
                return in.readAllBytes();
            }
            TTFSubsetter subset = new TTFSubsetter(font(face), new ArrayList<>(TABLES));
            characters.stream().filter(c -> c <= 0xFFFF && has(face, c)).forEach(subset::add);
            subset.add(' ');
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subset.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrueTypeFont font(Face face) {
        return fonts.computeIfAbsent(face, f -> {
            try (InputStream in = f.open()) {
                return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private CmapLookup map(Face face) {
        try {
            return font(face).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (TrueTypeFont font : fonts.values()) {
            try {
                font.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
