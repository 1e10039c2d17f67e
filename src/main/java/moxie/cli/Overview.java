package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.quiz.Statistics;
import moxie.text.Wrap;

/** {@code moxie} alone: what is due today, and the one command to run next. */
final class Overview {
    private static final int TOPICS = 8;

    private Overview() {}

    static int run(Call call) {
        Study study = Study.open(call);
        Statistics stats =
                Statistics.of(study.asks(), study.schedule(), study.contents().reviews(), study.today(), true);
        String next = next(stats);
        if (call.settings().json()) {
            Json.line(call.out(), "moxie/today/1", json -> {
                json.writeNumberField("questions", stats.questions());
                json.writeNumberField("due", stats.due());
                json.writeNumberField("new", stats.fresh());
                json.writeArrayFieldStart("topics");
                for (Statistics.TopicLine topic : stats.dueTopics()) {
                    json.writeStartObject();
                    Json.texts(json, "topic", topic.path());
                    json.writeNumberField("due", topic.due());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeStringField("next", next);
            });
        } else {
            lines(call, stats, next).forEach(call.out()::println);
        }
        return 0;
    }

    /** The command worth running now. */
    private static String next(Statistics stats) {
        if (stats.questions() == 0) {
            return "moxie check";
        }
        if (stats.due() > 0 || stats.fresh() > stats.suspended()) {
            return "moxie quiz";
        }
        return "moxie stats";
    }

    private static List<String> lines(Call call, Statistics stats, String next) {
        Style style = new Style(call.settings().color());
        List<String> out = new ArrayList<>();
        String from = call.settings().notes().isEmpty()
                ? call.words().get("today.shipped")
                : Printable.line(call.settings().notes().get(0).toString());
        Wrap.lines(from, call.settings().columns() - 1).forEach(line -> out.add(style.dim(line)));
        out.add(style.bold(call.words().get("today.due", stats.due(), stats.fresh(), stats.questions())));
        List<Statistics.TopicLine> topics = stats.dueTopics();
        for (Statistics.TopicLine topic : topics.subList(0, Math.min(TOPICS, topics.size()))) {
            String count = String.format(java.util.Locale.ROOT, "%5d  ", topic.due());
            out.addAll(Wrap.lines(
                    count,
                    "       ",
                    Shown.line(String.join(" › ", topic.path())),
                    call.settings().columns() - 1));
        }
        if (topics.size() > TOPICS) {
            out.add("       " + call.words().get("today.more", topics.size() - TOPICS));
        }
        for (int day = 1; stats.due() == 0 && day < stats.forecast().size(); day++) {
            if (stats.forecast().get(day) > 0) {
                out.add(call.words().get("today.later", stats.forecast().get(day), day));
                break;
            }
        }
        out.add("");
        out.add(call.words().get("today.next", style.name(next)));
        out.add(style.dim(call.words().get("today.help")));
        return out;
    }
}
