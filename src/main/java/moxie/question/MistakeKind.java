package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.note.Topic;

/** A mistake the note warns of, and what is right instead: "常见误区：以为…。正确的说法是什么？". */
final class MistakeKind implements QuestionKind {
    private static final String[] TITLES = {
        "常见误区",
        "误区",
        "常见错误",
        "易错点",
        "易混点",
        "常见误解",
        "误解",
        "错误观点",
        "错误认识",
        "common mistakes",
        "common mistake",
        "mistakes",
        "misunderstandings",
        "misconceptions",
        "common misconceptions",
        "pitfalls",
        "common pitfalls",
        "gotchas"
    };
    private static final int LEAST = 6;

    @Override
    public String name() {
        return "mistake";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        if (!holds(place.topic())) {
            return Stream.empty();
        }
        List<Candidate> found = new ArrayList<>();
        for (Point point : place.topic().points()) {
            if (point instanceof Point.Definition definition && definition.strength() < 3) {
                candidate(place, point, definition.term(), definition.meaning()).ifPresent(found::add);
            } else if (point instanceof Point.Statement
                    || point instanceof Point.Definition
                    || point instanceof Point.Formula) {
                String text = point.text();
                int colon = Math.max(text.indexOf('：'), text.indexOf(": "));
                if (colon > 0) {
                    candidate(place, point, text.substring(0, colon), text.substring(colon + 1))
                            .ifPresent(found::add);
                }
            }
        }
        return found.stream();
    }

    /** Would this ask a mistake as if it were so? What is wrong is only asked for what is right. */
    static boolean only(Candidate candidate) {
        return holds(candidate.place().topic())
                && !Set.of("mistake", "code", "card", "table", "question").contains(candidate.kind())
                && (!candidate.kind().equals("list")
                        || new MistakeKind().ask(candidate.place()).findAny().isPresent());
    }

    /** Does this topic hold mistakes? {@code 常见误区}, {@code Common mistakes about decoding}. */
    static boolean holds(Topic topic) {
        String title = Body.clean(topic.title()).toLowerCase(Locale.ROOT);
        for (String word : TITLES) {
            if (title.equals(word)
                    || title.startsWith(word + " ")
                    || title.endsWith("的" + word)
                    || title.endsWith(" " + word)) {
                return true;
            }
        }
        return false;
    }

    /** The words of a mistake, without the quotes the note sets. */
    private static String bare(String term) {
        String bare = term.strip();
        boolean quoted = bare.length() > 2
                && ((bare.startsWith("“") && bare.endsWith("”")) || (bare.startsWith("\"") && bare.endsWith("\"")));
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }

    private Optional<Candidate> candidate(Place place, Point point, String mistake, String correction) {
        String said = bare(mistake);
        String right = Body.said(correction);
        if (Width.of(said) < 3 || Width.of(right) < LEAST || said.chars().anyMatch(c -> "。；！？;!?\n…".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        Prompts prompts = Prompts.in(place.topic().language());
        return Optional.of(new Candidate(
                name(),
                place,
                "",
                place.up(),
                "",
                prompts.say("mistake", said),
                new Response.Free(KeyTerms.rubric(List.of(right))),
                point.source(),
                mistake,
                List.of(point)));
    }
}
