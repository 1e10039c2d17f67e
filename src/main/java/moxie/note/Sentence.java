package moxie.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moxie.text.Columns;
import moxie.text.Language;

/** What one sentence is: a card, steps in a row, a formula, a definition, or simply a statement. */
final class Sentence {
    private static final String[] ARROWS = {"-->", "->", "==>", "=>", "→", "⟶", "➡️", "➡", "⇒"};
    private static final String[] COPULAS_ZH = {"是指", "指的是", "定义为", "的定义是", "是一种", "是一个", "是一类", "即"};
    private static final String[] COPULAS_EN = {
        " is a ", " is an ", " is the ", " are the ", " refers to ", " is defined as ", " means ", " is any ", " are "
    };

    private static final String[] ARTICLES = {"A ", "An ", "The ", "a ", "an ", "the ", "所谓"};

    private final Ids ids;
    private final List<String> path;

    Sentence(Ids ids, List<String> path) {
        this.ids = ids;
        this.path = path;
    }

    Point point(String text, Words words, Source source) {
        int traits = Traits.of(text);
        return point(text, traits, Lead.of(text, traits), words, source);
    }

    /** The same for a text whose {@link Traits} and {@link Lead} are known. */
    Point point(String text, int traits, Optional<Lead> lead, Words words, Source source) {
        if (Traits.has(traits, Traits.COLON)) {
            Optional<Point> card = card(text, source);
            if (card.isPresent()) {
                return card.get();
            }
        }
        if (lead.isEmpty() && !words.blanks().isEmpty()) {
            return new Point.Statement(id("statement", text), text, source, words.strong(), words.blanks());
        }
        if (Traits.has(traits, Traits.ARROW)) {
            String body = lead.map(Lead::rest).orElse(text);
            List<String> steps = chain(body, lead.isPresent() ? 3 : 4);
            if (!steps.isEmpty()) {
                return new Point.Steps(
                        id("steps", text), text, source, lead.map(Lead::term).orElse(""), steps);
            }
        }
        if (Traits.has(traits, Traits.DOLLAR | Traits.EQUALS)) {
            Optional<Lead> equation = lead.isPresent() ? Optional.empty() : Equation.of(text);
            if (equation.isPresent()) {
                String term = Titles.clean(bare(equation.get().term()));
                String meaning = equation.get().rest();
                int strength = Titles.firstOf(meaning, "+＋") >= 0 ? 1 : 2;
                return new Point.Definition(id("definition", text), text, source, term, meaning, strength);
            }
            Optional<Point> formula = Formulas.of(text, words, source, () -> id("formula", text));
            if (formula.isPresent()) {
                return formula.get();
            }
        }
        Optional<Point> definition = definition(text, traits, lead, source);
        return definition.orElseGet(
                () -> new Point.Statement(id("statement", text), text, source, words.strong(), words.blanks()));
    }

    private String id(String kind, String text) {
        return ids.of(path, kind, text);
    }

    private Optional<Point> card(String text, Source source) {
        boolean both = text.contains(" ::: ");
        int at = both ? text.indexOf(" ::: ") : text.indexOf(" :: ");
        if (at <= 0) {
            return Optional.empty();
        }
        String front = text.substring(0, at).strip();
        String back = text.substring(at + (both ? 5 : 4)).strip();
        if (front.isEmpty() || back.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Point.Card(id("card", text), text, source, front, back, both));
    }

    /** The steps of {@code a->b->c}: at least {@code least}, each short and no sentence; else nothing. */
    static List<String> chain(String text, int least) {
        String arrow = null;
        for (String candidate : ARROWS) {
            int first = text.indexOf(candidate);
            if (first > 0 && text.indexOf(candidate, first + candidate.length()) > 0) {
                arrow = candidate;
                break;
            }
        }
        if (arrow == null) {
            return List.of();
        }
        List<String> steps = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf(arrow, from);
            String step = text.substring(from, end < 0 ? text.length() : end).strip();
            if (end < 0 && step.endsWith("。")) {
                step = step.substring(0, step.length() - 1);
            }
            boolean hop = !step.isEmpty()
                    && Columns.of(step) <= 60
                    && Titles.firstOf(step, "，；。？=?") < 0
                    && !step.contains(". ")
                    && !step.chars().allMatch(Character::isDigit);
            if (!hop) {
                return List.of();
            }
            steps.add(step);
            if (end < 0) {
                break;
            }
            from = end + arrow.length();
        }
        long different = steps.stream().distinct().count();
        return steps.size() >= least && different >= steps.size() - 1L ? steps : List.of();
    }

    private Optional<Point> definition(String text, int traits, Optional<Lead> lead, Source source) {
        if (lead.isPresent() && !lead.get().rest().isEmpty()) {
            String term = Titles.clean(bare(lead.get().term()));
            return term.isEmpty()
                            || Numbering.alone(term)
                            || Counted.of(term).isPresent()
                            || (!Titles.fits(term) && Columns.of(term) > 24)
                    ? Optional.empty()
                    : Optional.of(new Point.Definition(
                            id("definition", text),
                            text,
                            source,
                            term,
                            lead.get().rest(),
                            strength(lead.get(), text)));
        }
        if (!Traits.has(traits, Traits.COPULA)) {
            return Optional.empty();
        }
        boolean chinese = Traits.has(traits, Traits.HAN) && Language.of(text) == Language.ZH;
        for (String copula : chinese ? COPULAS_ZH : COPULAS_EN) {
            int at = text.indexOf(copula);
            if (at > 0) {
                String term = unquoted(article(bare(text.substring(0, at))));
                String meaning = text.substring(at + (copula.startsWith("是一") ? 1 : copula.length()))
                        .strip();
                if (copula.equals("即") && text.charAt(at - 1) != '，') {
                    continue;
                }
                if (text.charAt(at - 1) == '不') {
                    continue;
                }
                if (copula.equals("是指") && at + 2 < text.length() && "令标针数向导纹甲".indexOf(text.charAt(at + 2)) >= 0) {
                    continue;
                }
                boolean noun = Titles.fits(term) && !Pronouns.starts(term) && Titles.firstOf(term, "=＝") < 0;
                if (noun && meaning.length() >= 4) {
                    return Optional.of(new Point.Definition(id("definition", text), text, source, term, meaning, 3));
                }
            }
        }
        return Optional.empty();
    }

    private static int strength(Lead lead, String text) {
        String rest = lead.rest();
        for (String copula : COPULAS_ZH) {
            if (rest.startsWith(copula) && copula.length() > 1) {
                return 3;
            }
        }
        String after = text.startsWith(lead.term())
                ? text.substring(lead.term().length()).stripLeading()
                : "";
        return after.startsWith("——") || after.startsWith("— ") ? 2 : 1;
    }

    static String article(String term) {
        for (String article : ARTICLES) {
            if (term.startsWith(article)) {
                return term.substring(article.length());
            }
        }
        return term;
    }

    /** A term without the quotation marks around the whole of it. */
    private static String unquoted(String term) {
        boolean quoted = term.length() > 2 && term.charAt(0) == '“' && term.indexOf('”') == term.length() - 1;
        return quoted ? term.substring(1, term.length() - 1) : term;
    }

    /** A term without a trailing bracket: {@code 批量正则化（BN）} is called 批量正则化. */
    static String bare(String term) {
        String bare = term.strip();
        while (bare.endsWith("，") || bare.endsWith(",")) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        int bracket = Titles.firstOf(bare, "（(");
        boolean closes = bare.endsWith("）") || bare.endsWith(")");
        return bracket > 0 && closes && !call(bare, bracket)
                ? bare.substring(0, bracket).strip()
                : bare;
    }

    /** Is this bracket part of the name, as in {@code P(X|Y)} and {@code f(x, y)}? */
    private static boolean call(String term, int bracket) {
        char before = term.charAt(bracket - 1);
        boolean touches = before < 0x80 && Character.isLetterOrDigit(before);
        return touches && (bracket == 1 || Titles.firstOf(term.substring(bracket), "|,") > 0);
    }
}
