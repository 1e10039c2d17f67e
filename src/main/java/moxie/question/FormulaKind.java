package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Language;

/** Write the formula: one with a name, or the only one under a title that promises a formula. */
final class FormulaKind implements QuestionKind {
    private static final int LONGEST = 160;
    private static final String[] TITLES = {
        "公式",
        "定理",
        "函数",
        "损失",
        "定律",
        "方程",
        "law",
        "rule",
        "formula",
        "theorem",
        "equation",
        "loss",
        "function",
        "identity",
        "inequality"
    };

    @Override
    public String name() {
        return "formula";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        List<Candidate> found = new ArrayList<>();
        List<Point.Formula> formulas = new ArrayList<>();
        for (Point point : place.topic().points()) {
            if (point instanceof Point.Formula formula) {
                formulas.add(formula);
            }
        }
        for (Point.Formula formula : formulas) {
            if (!formula.tex() && words(formula.formula())) {
                continue;
            }
            name(place, formula, formulas.size())
                    .filter(name -> formula.formula().length() <= LONGEST
                            && formula.formula().length() >= 4)
                    .ifPresent(name -> found.add(candidate(place, formula, name)));
        }
        return found.stream();
    }

    /** Words joined by a plus sign, and nothing to work out: "a public key + an identity". */
    private static boolean words(String formula) {
        int at = formula.indexOf('=');
        String right = formula.substring(at + 1);
        boolean works = right.chars().anyMatch(c -> "*/×÷^√∑∏-−(（0123456789".indexOf(c) >= 0);
        return !works && (Width.words(right) >= 4 || Width.han(right) >= 8);
    }

    /** What it is the formula of, and where that name stands. */
    private static Optional<Subject> name(Place place, Point.Formula formula, int count) {
        String name = formula.name()
                .replaceFirst("(?:的)?(?:计算)?公式$", "")
                .replaceFirst("(?i)^(?:the )?formulas? (?:of|for) (?:the )?", "")
                .strip();
        if (says(name)) {
            return Optional.of(new Subject(name, place.down(place.topic())));
        }
        boolean label = place.topic().kind() == Topic.Kind.LABEL;
        return promises(place.topic().title()) && count == 1 && (name.isEmpty() || label || !says(name))
                ? Subject.of(place)
                : Optional.empty();
    }

    /** Is this the name of a thing, rather than a mere symbol? */
    private static boolean says(String name) {
        boolean symbol = name.length() <= 3
                && !(name.length() >= 2 && name.chars().allMatch(Character::isUpperCase))
                && Width.han(name) == 0;
        return Names.usable(name)
                && !symbol
                && name.indexOf('$') < 0
                && name.indexOf('\\') < 0
                && name.indexOf('=') < 0;
    }

    private static boolean promises(String title) {
        String lower = Body.clean(title).toLowerCase(Locale.ROOT);
        for (String word : TITLES) {
            if (lower.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private Candidate candidate(Place place, Point.Formula formula, Subject subject) {
        Prompts prompts = Prompts.in(place.topic().language());
        String shown = formula.tex() ? "$" + formula.formula() + "$" : formula.formula();
        return Candidate.of(
                name(),
                place,
                subject,
                prompts.say(
                        "formula",
                        place.topic().language() == Language.EN ? prompts.bare(subject.name()) : subject.name()),
                new Response.Free(Rubric.of(List.of(shown))),
                subject.name(),
                List.of(formula));
    }
}
