package moxie.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import moxie.exam.AnswerKey;
import moxie.exam.Exam;
import moxie.exam.Form;

/** A QTI 2.1 content package (IMS Question and Test Interoperability 2.1, final): manifest, test, one file per item. */
final class Qti implements Exporter {
    private static final String MANIFEST = "http://www.imsglobal.org/xsd/imscp_v1p1";

    @Override
    public String name() {
        return "qti";
    }

    @Override
    public List<Output> export(Exam exam, Form form, Press press) {
        press.withoutPictures(form, name());
        Map<String, String> files = new LinkedHashMap<>();
        List<AnswerKey.Entry> entries = AnswerKey.of(form).entries();
        files.put("imsmanifest.xml", manifest(entries));
        files.put("test.xml", test(exam, form));
        for (AnswerKey.Entry entry : entries) {
            files.put(file(entry.placed().number()), QtiItem.xml(entry));
        }
        if (form.questions().stream().anyMatch(placed -> holdsMaths(Sheet.asked(placed.question())))) {
            press.remark("remark.qti");
        }
        return List.of(new Output(".zip", zip(files)));
    }

    private static boolean holdsMaths(String text) {
        return Piece.of(text).stream().anyMatch(piece -> piece instanceof Piece.Maths);
    }

    private static String file(int number) {
        return "items/q" + number + ".xml";
    }

    private static String manifest(List<AnswerKey.Entry> entries) {
        Xml xml = new Xml();
        xml.open("manifest", "xmlns", MANIFEST, "identifier", "MANIFEST");
        xml.open("metadata")
                .text("schema", "IMS Content")
                .text("schemaversion", "1.2")
                .close("metadata");
        xml.empty("organizations").open("resources");
        xml.open("resource", "identifier", "TEST", "type", "imsqti_test_xmlv2p1", "href", "test.xml");
        xml.empty("file", "href", "test.xml");
        entries.forEach(
                e -> xml.empty("dependency", "identifierref", "Q" + e.placed().number()));
        xml.close("resource");
        for (AnswerKey.Entry entry : entries) {
            int number = entry.placed().number();
            xml.open("resource", "identifier", "Q" + number, "type", "imsqti_item_xmlv2p1", "href", file(number));
            xml.empty("file", "href", file(number)).close("resource");
        }
        return xml.close("resources").close("manifest").toString();
    }

    private static String test(Exam exam, Form form) {
        PaperWords words = PaperWords.of(exam.blueprint().words());
        Xml xml = new Xml();
        xml.open(
                "assessmentTest",
                "xmlns",
                QtiItem.NAMESPACE,
                "identifier",
                "TEST",
                "title",
                exam.blueprint().title() + " " + form.name());
        if (exam.blueprint().minutes() > 0) {
            xml.empty(
                    "timeLimits",
                    "maxTime",
                    String.valueOf(60L * exam.blueprint().minutes()));
        }
        xml.open("testPart", "identifier", "PART", "navigationMode", "nonlinear", "submissionMode", "simultaneous");
        int number = 1;
        for (Form.Section section : form.sections()) {
            String title = section.title().isEmpty()
                    ? words.get("section." + section.shape().word())
                    : section.title();
            xml.open("assessmentSection", "identifier", "S" + number++, "title", title, "visible", "true");
            section.questions()
                    .forEach(placed -> xml.empty(
                            "assessmentItemRef", "identifier", "R" + placed.number(), "href", file(placed.number())));
            xml.close("assessmentSection");
        }
        return xml.close("testPart").close("assessmentTest").toString();
    }

    /** Stored, not deflated, and dated alike: the same bytes wherever it is made. */
    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
