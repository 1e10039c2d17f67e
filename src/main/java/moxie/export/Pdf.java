package moxie.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moxie.exam.Exam;
import moxie.exam.Form;

/** Paper and key as tagged PDF, bytes equal for equal exams. */
final class Pdf implements Exporter {
    /** Less of a last page than this is worth another setting. */
    private static final double THIN_PAPER = 0.5;

    private static final double THIN_KEY = 0.3;

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public List<Output> export(Exam exam, Form form, Press press) {
        Printer printer = new Printer(exam, form, press, new PdfInk(press.fonts()));
        PdfPages paper = printer.paper();
        press.pages(form.name(), paper.pageOfQuestion());
        PdfPages key = printer.key();
        List<Output> files = new ArrayList<>();
        files.add(new Output(".pdf", paper.bytes()));
        files.add(new Output("-key.pdf", key.bytes()));
        if (exam.blueprint().layout().bubbles()) {
            String layout = SheetLayout.json(exam, form, paper);
            files.add(new Output(".layout.json", layout.getBytes(StandardCharsets.UTF_8)));
        }
        return List.copyOf(files);
    }

    /** Sets paper and key, again where another setting is better. */
    private record Printer(Exam exam, Form form, Press press, PdfInk ink) {
        PdfPages paper() {
            Map<Integer, Integer> lines = Map.of();
            PdfPages paper = set(lines);
            if (paper.lastPage() < THIN_PAPER) {
                Map<Integer, Integer> fewer = Elastic.fewer(form);
                PdfPages closer = set(fewer);
                if (closer.pages() < paper.pages()) {
                    paper = closer;
                    lines = fewer;
                }
            }
            Map<Integer, Integer> extra = Elastic.lines(form, paper);
            if (!extra.isEmpty()) {
                Map<Integer, Integer> both = new HashMap<>(lines);
                extra.forEach((number, more) -> both.merge(number, more, Integer::sum));
                PdfPages filled = set(both);
                paper = Elastic.kept(paper, filled) ? filled : paper;
            }
            return paper;
        }

        private PdfPages set(Map<Integer, Integer> lines) {
            return PdfPages.of(new Sheet(exam, form, press, ink, lines).paper(), ink, press);
        }

        PdfPages key() {
            Sheet sheet = new Sheet(exam, form, press, ink, Map.of());
            PdfPages key = PdfPages.of(sheet.key(false), ink, press);
            if (key.lastPage() < THIN_KEY) {
                PdfPages tight = PdfPages.of(sheet.key(true), ink, press);
                key = tight.pages() < key.pages() ? tight : key;
            }
            return key;
        }
    }
}
