package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Language;
import moxie.text.Normal;

/** One thing under a label, or "X的作用是…" in a sentence. */
final class AttributeKind implements QuestionKind {
    private static final Pattern ZH = Pattern.compile(
            "^([^，。；：、]{2,30}?)的(主要)?(作用|目的|原因|优点|缺点|优势|劣势|意义|用途|功能|特点|本质|核心|核心思想|时间复杂度|空间复杂度)(?:是|在于|为|：)(?!否|什么)([^。]{4,})");
    private static final Pattern EN = Pattern.compile(
            "^(?:The|the) (main |primary |key )?(purpose|goal|function|role|advantage|disadvantage|drawback|cause|time complexity|space complexity|aim)"
                    + " of ((?:the |an? )?[A-Za-z][^,.;:]{1,50}?) is (?:to |that |the |an? )?([^.]{6,})");
    private static final String[] VERBS = {
        "除以", "使用", "用", "需要", "加入", "加", "引入", "采用", "乘以", "选择", "进行", "去掉", "不", "做", "设置", "缩放"
    };

    @Override
    public String name() {
        return "attribute";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        List<Candidate> found = new ArrayList<>();
        label(place).ifPresent(found::add);
        for (Point point : place.topic().points()) {
            if (point instanceof Point.Definition definition
                    && place.learned().contains(Normal.of(definition.term()))) {
                learned(place, definition).ifPresent(found::add);
                continue;
            }
            if (point instanceof Point.Statement
                    || point instanceof Point.Definition
                    || point instanceof Point.Formula) {
                sentence(place, point).ifPresent(found::add);
            }
        }
        return found.stream();
    }

    /** More than one thing named at once? What belongs to which is then unclear. */
    static boolean several(Subject subject) {
        return subject.name().contains("和")
                || subject.name().contains("与")
                || subject.name().contains("、")
                || subject.name().contains(" and ")
                || subject.name().contains(" vs");
    }

    private Optional<Candidate> label(Place place) {
        Topic topic = place.topic();
        if (topic.kind() != Topic.Kind.LABEL) {
            return Optional.empty();
        }
        Optional<LabelWords> words = LabelWords.of(topic.name(), topic.language())
                .or(() -> LabelWords.ending(topic.name(), topic.language()));
        List<Body> lines = words.isEmpty() ? List.of() : Body.of(topic);
        if (words.isEmpty()
                || lines.size() != 1
                || lines.get(0).name()
                || lines.get(0).points().stream().anyMatch(p -> p instanceof Point.Steps)) {
            return Optional.empty();
        }
        return Subject.of(place)
                .map(Subject::bare)
                .filter(subject -> !several(subject))
                .map(subject -> {
                    Prompts prompts = Prompts.in(topic.language());
                    List<String> said = listed(lines.get(0).text());
                    String prompt = prompt(prompts, subject.name(), words.get(), said.size());
                    Response response = new Response.Free(KeyTerms.rubric(said));
                    return Candidate.of(name(), place, subject, prompt, response, topic.name(), Body.points(lines));
                });
    }

    /** The things a text lists, two or more nouns of a few characters; else the text alone. */
    private static List<String> listed(String text) {
        List<String> listed = Listing.of(text);
        boolean brief = listed.stream().allMatch(item -> Width.of(item) <= 12);
        return listed.size() >= 3 || (listed.size() == 2 && brief) ? listed : List.of(text);
    }

    /** A lead several topics share is a label of this one. */
    private Optional<Candidate> learned(Place place, Point.Definition definition) {
        return Subject.of(place)
                .map(Subject::bare)
                .filter(subject -> !several(subject))
                .map(subject -> {
                    Prompts prompts = Prompts.in(place.topic().language());
                    String noun = place.topic().language() == Language.ZH
                            ? definition.term()
                            : definition.term().toLowerCase(java.util.Locale.ROOT);
                    String prompt =
                            prompts.say("attribute", prompts.bare(subject.name()), noun, noun.endsWith("s") ? 2 : 1);
                    Response response = new Response.Free(KeyTerms.rubric(List.of(Body.said(definition.meaning()))));
                    return Candidate.of(
                            name(), place, subject, prompt, response, definition.term(), List.of(definition));
                });
    }

    /** @param lines how many things a full answer names */
    static String prompt(Prompts prompts, String subject, LabelWords words, int lines) {
        String bare = prompts.bare(subject);
        if (!words.own().isEmpty()) {
            return prompts.say("attribute." + words.own(), bare);
        }
        if (lines > 1) {
            boolean plural = words.plural(prompts.language());
            return prompts.say(plural ? "list" : "list.one", bare, words.many(), lines);
        }
        return prompts.say("attribute", bare, words.one(), words.plural() ? 2 : 1);
    }

    private Optional<Candidate> sentence(Place place, Point point) {
        String text = point instanceof Point.Formula formula ? before(point.text(), formula.formula()) : point.text();
        if (text.length() > 400) {
            return Optional.empty();
        }
        return place.topic().language() == Language.ZH ? chinese(place, point, text) : english(place, point, text);
    }

    private Optional<Candidate> chinese(Place place, Point point, String text) {
        Matcher matcher = ZH.matcher(text);
        if (!matcher.find() || !Names.usable(matcher.group(1))) {
            return Optional.empty();
        }
        String subject = matcher.group(1);
        String noun = matcher.group(3);
        Prompts prompts = Prompts.in(Language.ZH);
        boolean why = noun.equals("原因") && Stream.of(VERBS).anyMatch(subject::startsWith);
        String prompt =
                why ? prompts.say("attribute.why", subject) : prompts.say("attribute", prompts.bare(subject), noun, 1);
        return Optional.of(candidate(place, point, subject, noun, prompt, matcher.group(4)));
    }

    private Optional<Candidate> english(Place place, Point point, String text) {
        Matcher matcher = EN.matcher(text);
        if (!matcher.find() || !Names.usable(bare(matcher.group(3)))) {
            return Optional.empty();
        }
        String subject = matcher.group(3);
        Prompts prompts = Prompts.in(Language.EN);
        String prompt = prompts.say("attribute", subject, matcher.group(2), 1);
        return Optional.of(candidate(place, point, bare(subject), matcher.group(2), prompt, matcher.group(4)));
    }

    private static String bare(String name) {
        return name.replaceFirst("^(?:the|an?) ", "");
    }

    private Candidate candidate(Place place, Point point, String subject, String noun, String prompt, String answer) {
        return new Candidate(
                name(),
                place,
                subject,
                place.down(place.topic()),
                "",
                prompt,
                new Response.Free(KeyTerms.rubric(List.of(Body.clean(answer)))),
                point.source(),
                subject + noun,
                List.of(point));
    }

    /** The sentence without the formula at its end and the clause that announces it. */
    private static String before(String text, String formula) {
        int at = text.indexOf(formula);
        String head = at < 0 ? text : Body.clean(text.substring(0, at));
        int comma = head.lastIndexOf('，');
        boolean announces = at >= 0 && comma > 0 && head.substring(comma).contains("公式");
        return announces ? head.substring(0, comma) : head;
    }
}
