package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of notes on paper: those that lie with the notes, and no others. */
class ExamPicturesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void notes() throws IOException {
        Files.createDirectories(folder.resolve("notes/img"));
        Files.write(folder.resolve("notes/img/a layer.png"), picture("png"));
        Files.write(folder.resolve("notes/img/hand.jpg"), picture("jpg"));
        Files.write(folder.resolve("outside.png"), picture("png"));
        Files.writeString(folder.resolve("notes/img/broken.png"), "\u0089PNG no more than a name");
        Files.createSymbolicLink(folder.resolve("notes/img/link.png"), folder.resolve("outside.png"));
        Files.writeString(folder.resolve("notes/net.md"), """
                # Networks

                ## Why are the protocols of a network built in layers?

                ![five layers](img/a%20layer.png)

                - each layer can be replaced alone
                - each layer hides the one below

                ## Handshake of TCP

                ![three arrows](img/hand.jpg)

                - the client sends a SYN segment
                - the server answers with SYN and ACK

                ## Closing a connection

                ![](img/none.png) ![](https://example.org/x.png) ![](../outside.png)
                ![](img/link.png) ![](img/broken.png)

                - either side may send a FIN segment
                - the last side waits for two segment lifetimes
                """);
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private Shell.Result make(String formats) {
        return new Shell(folder).run("exam", "make", "-n", "notes", "--to", formats, "-d", "out", "--name", "net");
    }

    private static int pictures(PDDocument document) throws IOException {
        int count = 0;
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                count += page.getResources().getXObject(name) instanceof PDImageXObject ? 1 : 0;
            }
        }
        return count;
    }

    private static List<String> figures(PDStructureNode node) {
        List<String> out = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("Figure".equals(element.getStructureType())) {
                    out.add(element.getAlternateDescription());
                }
                out.addAll(figures(element));
            }
        }
        return out;
    }

    @Test
    void a_question_has_its_picture_on_the_paper_and_an_answer_its_own_in_the_key_only() throws IOException {
        assertEquals(0, make("pdf,html").exit());
        try (PDDocument paper = Loader.loadPDF(folder.resolve("out/net-A.pdf").toFile());
                PDDocument key =
                        Loader.loadPDF(folder.resolve("out/net-A-key.pdf").toFile())) {
            assertEquals(1, pictures(paper));
            assertEquals(
                    List.of("five layers"), figures(paper.getDocumentCatalog().getStructureTreeRoot()));
            assertEquals(2, pictures(key));
        }
        String html = Files.readString(folder.resolve("out/net-A.html"));
        assertTrue(html.contains("alt=\"five layers\" src=\"data:image/png;base64,"), html);
        assertFalse(html.contains("three arrows"), "the answer's picture stands on the paper");
        assertTrue(Files.readString(folder.resolve("out/net-A-key.html")).contains("data:image/jpeg;base64,"));
    }

    @Test
    void a_picture_that_cannot_be_printed_is_told_with_its_place_and_the_paper_is_whole() throws IOException {
        Shell.Result made = make("html");
        assertEquals(0, made.exit(), made.err());
        assertEquals("""
                note: notes/net.md:19: the picture img/none.png is not there, so it is not printed; put the file where the note says
                note: notes/net.md:19: the picture https://example.org/x.png lies elsewhere and is never fetched; save it beside the note to print it
                note: notes/net.md:19: the picture ../outside.png lies outside the folder of the notes and is not printed; move it inside
                note: notes/net.md:19: the picture img/link.png lies outside the folder of the notes and is not printed; move it inside
                note: notes/net.md:19: img/broken.png is no PNG or JPEG picture that can be read, so it is not printed; save it as PNG
                """, made.err());
        assertTrue(Files.readString(folder.resolve("out/net-A-key.html")).contains("either side may send a FIN"));
    }

    @Test
    void a_format_without_pictures_says_so() {
        assertTrue(make("md").err().contains("note: md is written without the pictures of the notes"));
    }

    @Test
    void verify_sees_that_a_picture_was_changed() throws IOException {
        make("html");
        assertEquals(0, new Shell(folder).run("exam", "verify", "out").exit());
        Files.write(folder.resolve("notes/img/hand.jpg"), picture("png"));
        Shell.Result verified = new Shell(folder).run("exam", "verify", "out");
        assertEquals(1, verified.exit(), verified.out());
        Shell.Result again = new Shell(folder).run("exam", "make", "out/net.exam.lock.json", "-d", "two");
        assertTrue(again.err().contains("net-A-key.html differs from the file first made"), again.err());
    }

    @Test
    void moodle_gets_the_pictures_as_files_of_their_texts() throws IOException {
        assertEquals("", make("moodle").err().replaceAll("note: notes/net.md:.*\n", ""));
        String xml = Files.readString(folder.resolve("out/net-A.xml"));
        assertTrue(
                xml.contains("&lt;img src=&quot;@@PLUGINFILE@@/picture-1.png&quot; alt=&quot;five layers&quot; /&gt;"),
                xml);
        assertTrue(xml.contains("<file name=\"picture-1.png\" path=\"/\" encoding=\"base64\">iVBORw0KGgo"), xml);
        assertTrue(xml.contains("<file name=\"picture-1.jpg\" path=\"/\" encoding=\"base64\">/9j/"), xml);
    }
}
