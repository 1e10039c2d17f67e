package moxie.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes Java's drawing classes work on a machine without screen or fonts. On Linux they ask fontconfig for at least
 * one font before they open their own, and give up when there is none; so they are told of ours in a file.
 */
final class Desktop {
    private static boolean prepared;

    private Desktop() {}

    /** Must run before the first drawing class is touched; later calls change nothing. */
    static synchronized void prepare(Path scratch) {
        if (prepared) {
            return;
        }
        prepared = true;
        System.setProperty("java.awt.headless", "true");
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return;
        }
        try (InputStream in = Fonts.Face.SYMBOLS.open()) {
            Files.createDirectories(scratch);
            Path font = scratch.resolve("DejaVuSans.ttf");
            Path table = scratch.resolve("fontconfig.properties");
            byte[] bytes = in.readAllBytes();
            if (!Files.exists(font) || Files.size(font) != bytes.length) {
                Disk.write(font, bytes);
            }
            Disk.write(table, table(font).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            System.setProperty("sun.awt.fontconfig", table.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every logical font of Java, drawn with the one file. */
    private static String table(Path font) {
        StringBuilder out = new StringBuilder("version=1\n");
        for (String family : new String[] {"serif", "sansserif", "monospaced", "dialog", "dialoginput"}) {
            for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
                out.append(family).append('.').append(style).append(".latin-1=DejaVu Sans\n");
            }
        }
        out.append("sequence.allfonts=latin-1\n");
        return out.append("filename.DejaVu_Sans=").append(font).append('\n').toString();
    }
}
