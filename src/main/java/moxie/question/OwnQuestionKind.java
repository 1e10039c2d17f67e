package moxie.question;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moxie.note.Topic;
import moxie.text.Language;

/** The note's own question, asked as it stands; what is below it is the answer. */
final class OwnQuestionKind implements QuestionKind {
    private static final int MOST = 12;
    private static final int LEAST_WIDTH = 12;

    private static final Pattern POINTS_BACK = Pattern.compile(
            "^(?:why|how|what|when|where)(?: (?:is|are|does|do|was|did|can|should))? (?:it|they|this|that|these|those)\\b|^(?:为什么|如何|怎么|什么是)?[它其这那该]"
                    + "|\\byou(?:'ve| have| should(?:'ve| have)?| were) |\\bdid you\\b|\\bhave you\\b|\\banything standing out\\b"
                    + "|^(?:为什么|怎么|如何)\\S{0,3}[？?]?$",
            Pattern.CASE_INSENSITIVE);

    /** A clause and no question: {@code What a deadlock needs}; in a question a verb stands after the word that asks. */
    private static final Pattern CLAUSE = Pattern.compile("^what (?:an?|the) [^?？]+$", Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "question";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        Topic topic = place.topic();
        boolean asked = topic.kind() == Topic.Kind.QUESTION && asks(topic.title()) && !pointsBack(topic.title());
        List<Body> lines = asked ? Prose.parted(Body.of(topic), MOST) : List.of();
        if (!asked || lines.isEmpty() || lines.size() > MOST || Body.width(lines) < LEAST_WIDTH) {
            return Stream.empty();
        }
        String prompt = sentence(topic.title(), topic.language());
        String subject = Names.usable(topic.name()) ? topic.name() : "";
        Response response = new Response.Free(KeyTerms.rubric(Body.texts(lines)));
        Place home = subject.isEmpty() ? place.up() : place;
        return Stream.of(new Candidate(
                name(),
                place,
                subject,
                home,
                "",
                prompt,
                response,
                Candidate.span(place, Body.points(lines)),
                "",
                Body.points(lines)));
    }

    /** A question about something named elsewhere: "why it matters", "它有什么用". */
    private static boolean pointsBack(String title) {
        return POINTS_BACK.matcher(title).find();
    }

    /** Does the title really ask, rather than only request ("介绍一下")? */
    static boolean asks(String title) {
        String end = Body.clean(title);
        return !end.endsWith("介绍一下");
    }

    /** The title as a question: with its mark, without a stop. */
    static String sentence(String title, Language language) {
        String text = title.strip();
        while (text.endsWith("。") || text.endsWith(".") || text.endsWith("：") || text.endsWith(":")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        boolean marked = text.endsWith("?") || text.endsWith("？");
        while (marked && text.length() > 1 && "?？".indexOf(text.charAt(text.length() - 2)) >= 0) {
            text = text.substring(0, text.length() - 1);
        }
        if (CLAUSE.matcher(text).matches()) {
            return Prompts.in(Language.EN).say("own.clause", "w" + text.substring(1));
        }
        return marked || imperative(text) ? text : text + (language == Language.ZH ? "？" : "?");
    }

    private static boolean imperative(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        for (String word : new String[] {
            "explain",
            "describe",
            "compare",
            "define",
            "name",
            "list",
            "discuss",
            "简述",
            "谈谈",
            "介绍",
            "说说",
            "请",
            "论述",
            "试述"
        }) {
            if (lower.startsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
