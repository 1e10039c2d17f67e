package moxie.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moxie.exam.Exam;
import moxie.exam.Form;

/** Paper and key as tagged PDF, bytes equal for equal exams. */
final class Pdf implements Exporter {
    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public List<Output> export(Exam exam, Form form, Press press) {
        PdfInk ink = new PdfInk(press.fonts());
        PdfPages paper = PdfPages.of(new Sheet(exam, form, press, ink, Map.of()).paper(), ink, press);
        Map<Integer, Integer> extra = Elastic.lines(form, paper);
        if (!extra.isEmpty()) {
            PdfPages filled = PdfPages.of(new Sheet(exam, form, press, ink, extra).paper(), ink, press);
            paper = Elastic.kept(paper, filled) ? filled : paper;
        }
        press.pages(form.name(), paper.pageOfQuestion());
        PdfPages key = PdfPages.of(new Sheet(exam, form, press, ink, Map.of()).key(), ink, press);
        List<Output> files = new ArrayList<>();
        files.add(new Output(".pdf", paper.bytes()));
        files.add(new Output("-key.pdf", key.bytes()));
        if (exam.blueprint().layout().bubbles()) {
            String layout = SheetLayout.json(exam, form, paper);
            files.add(new Output(".layout.json", layout.getBytes(StandardCharsets.UTF_8)));
        }
        return List.copyOf(files);
    }
}
