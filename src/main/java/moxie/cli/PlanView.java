package moxie.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import moxie.message.Messages;
import moxie.quiz.Plan;
import moxie.text.Columns;
import moxie.text.Wrap;

/** A plan as lines, or as JSON. */
final class PlanView {
    private static final int BAR = 10;
    /** The weakest are named; all of them stand in the JSON. */
    private static final int MOST_TOPICS = 8;

    private final Messages words;
    private final Style style;
    private final int columns;

    PlanView(Call call) {
        this.words = call.words();
        this.style = new Style(call.settings().color());
        this.columns = Math.max(20, call.settings().columns() - 1);
    }

    List<String> lines(Plan plan, LocalDate by, int minutes) {
        List<String> out = new ArrayList<>();
        double recall = plan.topics().stream()
                .mapToDouble(topic -> topic.recall() * topic.questions())
                .sum();
        int questions =
                plan.topics().stream().mapToInt(Plan.TopicPlan::questions).sum();
        String head = words.get(
                "plan.head",
                by.toString(),
                plan.days().size(),
                minutes,
                Math.round(100 * recall / Math.max(1, questions)));
        Wrap.lines(head, columns).forEach(line -> out.add(style.bold(line)));
        Wrap.lines(words.get("plan.pace", plan.seconds()), columns).forEach(line -> out.add(style.dim(line)));
        out.add("");
        for (Stretch days : Stretch.of(plan.days())) {
            String date = " " + days.dates() + "  ";
            String what = days.free() ? words.get("plan.free") : words.get("plan.day", days.again(), days.fresh());
            String topics = Shown.line(String.join(words.chinese() ? "、" : ", ", days.topics()));
            String text = topics.isEmpty() ? what : words.get("plan.day.topics", what, topics);
            List<String> lines = Wrap.lines(date, " ".repeat(Columns.of(date)), text, columns);
            out.addAll(lines.size() > 2 ? shortened(lines) : lines);
        }
        out.add("");
        out.add(style.dim(words.get("plan.topics", by.toString())));
        Crumbs crumbs =
                new Crumbs(plan.topics().stream().map(Plan.TopicPlan::path).toList());
        List<Plan.TopicPlan> weakest = plan.topics().stream()
                .sorted(Comparator.comparingDouble(Plan.TopicPlan::recall))
                .toList();
        weakest.stream().limit(MOST_TOPICS).forEach(topic -> topic(topic, crumbs, out));
        if (weakest.size() > MOST_TOPICS) {
            double least = weakest.get(MOST_TOPICS).recall();
            out.add(" " + words.get("plan.rest", weakest.size() - MOST_TOPICS, Math.round(100 * least)));
        }
        if (plan.dropped() > 0) {
            out.add("");
            Wrap.lines(words.get("plan.dropped", plan.dropped()), columns).forEach(line -> out.add(style.partly(line)));
        }
        return out;
    }

    private List<String> shortened(List<String> lines) {
        return List.of(lines.get(0), TreeView.cut(lines.get(1) + lines.get(2).strip(), columns));
    }

    private void topic(Plan.TopicPlan topic, Crumbs crumbs, List<String> out) {
        String bar = Bar.of(topic.recall(), BAR);
        String first = " " + bar + " " + Bar.percent(topic.recall()) + "  ";
        String unseen = topic.unseen() > 0 ? "  " + words.get("plan.unseen", topic.unseen()) : "";
        out.addAll(Wrap.lines(first, " ".repeat(Columns.of(first)), crumbs.line(topic.path()) + unseen, columns));
    }

    static void json(JsonGenerator json, Plan plan, LocalDate by, int minutes) throws IOException {
        json.writeStringField("by", by.toString());
        json.writeNumberField("minutes", minutes);
        json.writeNumberField("seconds", plan.seconds());
        json.writeNumberField("dropped", plan.dropped());
        json.writeArrayFieldStart("days");
        for (Plan.DayPlan day : plan.days()) {
            json.writeStartObject();
            json.writeStringField("day", day.day().toString());
            json.writeNumberField("again", day.again());
            json.writeNumberField("new", day.fresh());
            Json.texts(json, "topics", day.topics());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("topics");
        for (Plan.TopicPlan topic : plan.topics()) {
            json.writeStartObject();
            Json.texts(json, "topic", topic.path());
            json.writeNumberField("questions", topic.questions());
            json.writeNumberField("recall", StatsView.round(topic.recall()));
            json.writeNumberField("unseen", topic.unseen());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
