package moxie.exam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answers of a sat exam sorted into papers: each person has one form and each question one answer, or it is said
 * why not. Nothing is guessed: a wrong mark is worse than a question to the teacher.
 *
 * @param papers in the order the persons were first met
 */
public record SatPapers(List<SatPapers.Paper> papers, List<SatMistake> mistakes) {
    public SatPapers {
        papers = List.copyOf(papers);
        mistakes = List.copyOf(mistakes);
    }

    /**
     * What one person handed in.
     *
     * @param answers by number; what was left out is missing
     */
    public record Paper(String person, Form form, Map<Integer, Sat> answers) {
        /** The answer to a question; empty when there is none. */
        public String answer(int number) {
            return answers.containsKey(number) ? answers.get(number).answer() : "";
        }
    }

    public static SatPapers of(List<Sat> given, List<Form> forms) {
        Sorting sorting = new Sorting(forms);
        given.forEach(sorting::take);
        return new SatPapers(new ArrayList<>(sorting.papers.values()), List.copyOf(sorting.mistakes));
    }

    private static final class Sorting {
        private final List<Form> forms;
        private final Map<String, Paper> papers = new LinkedHashMap<>();
        private final Map<String, String> begun = new LinkedHashMap<>();
        /** In a row that does not fit, each answer has the same mistake. */
        private final Set<SatMistake> mistakes = new LinkedHashSet<>();

        Sorting(List<Form> forms) {
            this.forms = forms;
        }

        void take(Sat sat) {
            if (sat.person().isBlank()) {
                mistake(sat, "person");
                return;
            }
            Optional<Form> form = form(sat);
            if (form.isEmpty()) {
                return;
            }
            Paper paper = papers.computeIfAbsent(
                    sat.person(), person -> new Paper(person, form.get(), new LinkedHashMap<>()));
            String first = begun.computeIfAbsent(sat.person(), person -> sat.place());
            if (!paper.form().equals(form.get())) {
                mistake(
                        sat,
                        "forms",
                        sat.person(),
                        form.get().name(),
                        paper.form().name(),
                        first);
                return;
            }
            question(sat, paper);
        }

        private Optional<Form> form(Sat sat) {
            String names = String.join(", ", forms.stream().map(Form::name).toList());
            if (sat.form().isEmpty() && forms.size() == 1) {
                return Optional.of(forms.get(0));
            }
            Optional<Form> named = forms.stream()
                    .filter(form -> form.name().equalsIgnoreCase(sat.form()))
                    .findFirst();
            if (sat.form().isEmpty()) {
                mistake(sat, "form.none", names);
            } else if (named.isEmpty()) {
                mistake(sat, "form", sat.form(), names);
            }
            return named;
        }

        private void question(Sat sat, Paper paper) {
            List<Placed> questions = paper.form().questions();
            Optional<Placed> placed = questions.stream()
                    .filter(q -> String.valueOf(q.number()).equals(sat.question())
                            || q.question().id().equals(sat.question()))
                    .findFirst();
            if (placed.isEmpty()) {
                String code = sat.question().isEmpty() ? "question.none" : "question";
                mistake(sat, code, paper.form().name(), questions.size(), sat.question());
                return;
            }
            int number = placed.get().number();
            Sat earlier = paper.answers().putIfAbsent(number, sat);
            if (earlier != null) {
                mistake(sat, "twice", sat.person(), number, earlier.place());
            }
        }

        private void mistake(Sat sat, String code, Object... arguments) {
            mistakes.add(SatMistake.of(sat.place(), code, arguments));
        }
    }
}
