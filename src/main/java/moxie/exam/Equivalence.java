package moxie.exam;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How like the forms of an exam are: what each asks by topic and difficulty, and how often neighbours have the same
 * question in the same place.
 *
 * @param rows one per form
 * @param samePlaces share of the places (0 to 1) where the form and the next one ask the same
 */
public record Equivalence(List<Equivalence.Row> rows, List<Double> samePlaces) {
    public Equivalence {
        rows = List.copyOf(rows);
        samePlaces = List.copyOf(samePlaces);
    }

    /**
     * One form in figures.
     *
     * @param minutes someone who knows it all needs
     * @param byTopic points by the nearest topic
     * @param byLevel points by easy, medium and hard
     */
    public record Row(
            String form,
            int questions,
            double points,
            double minutes,
            Map<String, Double> byTopic,
            Map<String, Double> byLevel) {
        public Row {
            byTopic = Map.copyOf(byTopic);
            byLevel = Map.copyOf(byLevel);
        }
    }

    public static Equivalence of(Exam exam) {
        List<Form> forms = exam.forms();
        List<Double> same = new java.util.ArrayList<>();
        for (int f = 0; f + 1 < forms.size(); f++) {
            List<Placed> here = forms.get(f).questions();
            List<Placed> there = forms.get(f + 1).questions();
            int alike = 0;
            for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
                alike += here.get(i)
                                .question()
                                .id()
                                .equals(there.get(i).question().id())
                        ? 1
                        : 0;
            }
            same.add(here.isEmpty() ? 0 : (double) alike / here.size());
        }
        return new Equivalence(forms.stream().map(Equivalence::row).toList(), same);
    }

    private static Row row(Form form) {
        double minutes = form.questions().stream()
                .mapToDouble(placed -> Room.minutes(placed.question()))
                .sum();
        return new Row(
                form.name(),
                form.questions().size(),
                form.points(),
                minutes,
                sum(
                        form,
                        placed -> placed.question().topic().isEmpty()
                                ? ""
                                : placed.question()
                                        .topic()
                                        .get(placed.question().topic().size() - 1)),
                sum(form, placed -> Balance.level(placed.question())));
    }

    private static Map<String, Double> sum(Form form, Function<Placed, String> by) {
        Map<String, Double> out = new TreeMap<>();
        form.questions().forEach(placed -> out.merge(by.apply(placed), placed.points(), Double::sum));
        return out;
    }

    /** Do all forms ask as much, for as many points, at the same levels? */
    public boolean even() {
        return rows.stream()
                .allMatch(row -> row.questions() == rows.get(0).questions()
                        && Math.abs(row.points() - rows.get(0).points()) < 1e-9
                        && row.byLevel().equals(rows.get(0).byLevel()));
    }
}
