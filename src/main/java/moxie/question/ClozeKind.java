package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Language;

/** A sentence with blanks where the note itself marks words. */
final class ClozeKind implements QuestionKind {
    static final String BLANK = "____";

    @Override
    public String name() {
        return "cloze";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        List<Candidate> found = new ArrayList<>();
        for (Point point : place.topic().points()) {
            if (point instanceof Point.Statement statement) {
                if (statement.blanks().isEmpty()) {
                    strong(place, statement).ifPresent(found::add);
                } else {
                    marked(place, statement).ifPresent(found::add);
                }
            }
            boolean plain = point instanceof Point.Definition
                    || (point instanceof Point.Statement s
                            && s.blanks().isEmpty()
                            && s.strong().isEmpty());
            if (plain && place.topic().kind() != Topic.Kind.LABEL) {
                figure(place, point).ifPresent(found::add);
            }
        }
        return found.stream();
    }

    /** "if positive, the mirror is concave": of what is said above it. */
    private static final Pattern CONDITION =
            Pattern.compile("^(?:if|when|unless|from|若|如果|当)(?=[ \\u4e00-\\u9fff])", Pattern.CASE_INSENSITIVE);

    /** The author's own blanks, all of one sentence in one question. */
    private Optional<Candidate> marked(Place place, Point.Statement point) {
        if (CONDITION.matcher(point.text()).find()) {
            return Optional.empty();
        }
        String text = around(point.text(), point.blanks().get(0));
        List<List<String>> accepted = new ArrayList<>();
        StringBuilder prompt = new StringBuilder();
        int from = 0;
        for (String blank : point.blanks()) {
            int at = text.indexOf(blank, from);
            if (at < 0 || blank.isBlank()) {
                continue;
            }
            prompt.append(text, from, at).append(BLANK);
            accepted.add(KeyTerms.spellings(blank));
            from = at + blank.length();
        }
        prompt.append(text, from, text.length());
        return accepted.isEmpty()
                ? Optional.empty()
                : Optional.of(candidate(place, point, prompt.toString(), accepted));
    }

    /** A bold word that is the object of its sentence: after "是", "称为", "is", "called"; once, and not at the start. */
    private Optional<Candidate> strong(Place place, Point.Statement point) {
        for (String word : CONDITION.matcher(point.text()).find() ? List.<String>of() : point.strong()) {
            String text = around(point.text(), word);
            int at = text.indexOf(word);
            boolean once = at > 0 && text.indexOf(word, at + 1) < 0;
            boolean brief = Width.han(word) <= 10 && Width.words(word) <= 4 && Width.of(word) >= 2;
            if (once
                    && brief
                    && !Names.stops(word)
                    && object(text.substring(0, at), place.topic().language())) {
                String prompt = text.substring(0, at) + BLANK + text.substring(at + word.length());
                return Optional.of(candidate(place, point, prompt, List.of(KeyTerms.spellings(word))));
            }
        }
        return Optional.empty();
    }

    /** A sentence whose one figure is worth knowing: "不得超过标的额的 ____%". */
    private Optional<Candidate> figure(Place place, Point point) {
        boolean bare = point instanceof Point.Definition definition && Width.of(definition.meaning()) < 8;
        return bare
                ? Optional.empty()
                : Figure.of(point, place.topic().language())
                        .map(figure -> candidate(place, point, figure.blank(), List.of(List.of(figure.value()))));
    }

    /** The sentence with a word, and the one before it where it points back. */
    private static String around(String text, String word) {
        List<String> sentences = Sentences.of(text);
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).contains(word)) {
                boolean back = i > 0 && Names.pronoun(sentences.get(i));
                String before = back ? sentences.get(i - 1) + (Width.han(text) > 0 ? "" : " ") : "";
                return Body.clean(before + sentences.get(i));
            }
        }
        return Body.clean(text);
    }

    private static boolean object(String before, Language language) {
        String head = before.strip();
        String[] verbs = language == Language.ZH
                ? new String[] {"是", "称为", "叫做", "称作", "叫", "称之为", "为", "即", "名为"}
                : new String[] {
                    " called", " is", " are", " as", " named", " termed", " called the", " is the", " called a"
                };
        for (String verb : verbs) {
            if (head.endsWith(verb)) {
                return true;
            }
        }
        return false;
    }

    private Candidate candidate(Place place, Point point, String sentence, List<List<String>> accepted) {
        Prompts prompts = Prompts.in(place.topic().language());
        String end = place.topic().language() == Language.ZH ? "。" : ".";
        String prompt = prompts.say("cloze", sentence + (sentence.endsWith("?") || sentence.endsWith("？") ? "" : end));
        return new Candidate(
                name(),
                place,
                "",
                place,
                sentence,
                prompt,
                new Response.Blank(accepted),
                point.source(),
                Body.clean(point.text()),
                List.of(point));
    }
}
