package moxie.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moxie.message.Messages;
import moxie.quiz.Statistics;
import moxie.text.Columns;
import moxie.text.Wrap;

/** Progress as lines, or as JSON. */
final class StatsView {
    private static final int WEEKS = 13;
    private static final int BAR = 10;
    private static final int MOST_TOPICS = 20;

    private final Messages words;
    private final Style style;
    private final int columns;

    StatsView(Messages words, Style style, int columns) {
        this.words = words;
        this.style = style;
        this.columns = Math.max(20, columns - 1);
    }

    List<String> lines(Statistics stats, LocalDate today) {
        List<String> out = new ArrayList<>();
        int known = stats.questions() - stats.fresh();
        out.add(style.bold(words.get("stats.questions", stats.questions(), known, stats.due(), stats.fresh())));
        if (stats.suspended() > 0) {
            out.add(words.get("stats.suspended", stats.suspended()));
        }
        out.add(words.get("stats.reviews", stats.reviews(), stats.days().size()));
        stats.retention().ifPresent(r -> out.add(words.get("stats.retention", percent(r))));
        stats.overrides().ifPresent(r -> out.add(words.get("stats.overrides", percent(r))));
        topics(stats, out);
        if (stats.reviews() > 0) {
            heatmap(stats.days(), today, out);
            forecast(stats.forecast(), today, out);
        }
        calibration(stats, out);
        return out;
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private void topics(Statistics stats, List<String> out) {
        if (stats.topics().isEmpty()) {
            return;
        }
        out.add("");
        out.add(style.dim(words.get("stats.topics")));
        List<Statistics.TopicLine> all = stats.topics().size() > MOST_TOPICS ? stats.roots() : stats.topics();
        Crumbs crumbs = new Crumbs(all.stream().map(Statistics.TopicLine::path).toList());
        List<Statistics.TopicLine> begun =
                all.stream().filter(topic -> topic.fresh() < topic.questions()).toList();
        for (Statistics.TopicLine topic : begun) {
            String bar = Bar.of(topic.recall(), BAR);
            String first = " " + bar + " " + Bar.percent(topic.recall()) + "  ";
            String rest = topic.due() > 0 ? "  " + words.get("stats.due", topic.due()) : "";
            String path = crumbs.line(topic.path()) + rest;
            List<String> lines = Wrap.lines(first, " ".repeat(Columns.of(first)), path, columns);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                out.add(i > 0 ? line : " " + role(topic.recall(), bar) + line.substring(1 + bar.length()));
            }
        }
        if (begun.size() < all.size()) {
            out.add(" " + words.get("stats.unbegun", all.size() - begun.size()));
        }
    }

    private String role(double share, String text) {
        return share >= 0.8 ? style.good(text) : share >= 0.4 ? style.partly(text) : style.bad(text);
    }

    private void heatmap(Map<LocalDate, Integer> days, LocalDate today, List<String> out) {
        out.add("");
        out.add(style.dim(words.get("stats.days", WEEKS)));
        LocalDate first = today.with(DayOfWeek.MONDAY).minusWeeks(WEEKS - 1);
        int most = days.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        Locale locale = words.chinese() ? Locale.CHINESE : Locale.ENGLISH;
        for (DayOfWeek weekday : DayOfWeek.values()) {
            StringBuilder row = new StringBuilder();
            for (int week = 0; week < WEEKS; week++) {
                LocalDate day = first.plusWeeks(week).with(weekday);
                row.append(' ').append(day.isAfter(today) ? ' ' : Bar.shade(days.getOrDefault(day, 0), most));
            }
            String name = weekday.getDisplayName(TextStyle.SHORT, locale);
            out.add(" " + name + " ".repeat(Math.max(0, 5 - Columns.of(name))) + style.good(row.toString()));
        }
    }

    private void forecast(List<Integer> forecast, LocalDate today, List<String> out) {
        out.add("");
        out.add(style.dim(words.get("stats.forecast", forecast.size())));
        int most = forecast.stream().mapToInt(Integer::intValue).max().orElse(0);
        int room = Math.max(5, Math.min(30, columns - 22));
        for (int i = 0; i < forecast.size(); i++) {
            int count = forecast.get(i);
            if (count > 0) {
                int length = Math.max(1, count * room / Math.max(1, most));
                String day = i == 0 ? words.get("day.today") : today.plusDays(i).toString();
                out.add(" " + day + " ".repeat(Math.max(1, 12 - Columns.of(day))) + "█".repeat(length) + " " + count);
            }
        }
        if (most == 0) {
            out.add(" " + words.get("stats.forecast.none"));
        }
    }

    private void calibration(Statistics stats, List<String> out) {
        if (!stats.sure().isEmpty()) {
            out.add("");
            out.add(style.dim(words.get("stats.sure")));
            stats.sure()
                    .forEach((level, share) ->
                            out.add(" " + words.get("stats.sure." + level, percent(share.mean()), share.count())));
        }
        if (!stats.foreseen().isEmpty()) {
            out.add("");
            out.add(style.dim(words.get("stats.foreseen")));
            stats.foreseen()
                    .forEach((tenth, share) -> out.add(" "
                            + words.get(
                                    "stats.foreseen.line",
                                    tenth * 10,
                                    tenth * 10 + 10,
                                    percent(share.mean()),
                                    share.count())));
        }
    }

    static void json(JsonGenerator json, Statistics stats) throws IOException {
        json.writeNumberField("questions", stats.questions());
        json.writeNumberField("new", stats.fresh());
        json.writeNumberField("due", stats.due());
        json.writeNumberField("suspended", stats.suspended());
        json.writeNumberField("reviews", stats.reviews());
        number(json, "retention", stats.retention());
        number(json, "overrides", stats.overrides());
        json.writeArrayFieldStart("topics");
        for (Statistics.TopicLine topic : stats.topics()) {
            json.writeStartObject();
            Json.texts(json, "topic", topic.path());
            json.writeNumberField("questions", topic.questions());
            json.writeNumberField("new", topic.fresh());
            json.writeNumberField("due", topic.due());
            json.writeNumberField("recall", round(topic.recall()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("days");
        for (Map.Entry<LocalDate, Integer> day : stats.days().entrySet()) {
            json.writeNumberField(day.getKey().toString(), day.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("forecast");
        for (int count : stats.forecast()) {
            json.writeNumber(count);
        }
        json.writeEndArray();
        shares(json, "confidence", stats.sure(), 1);
        shares(json, "calibration", stats.foreseen(), 0.1);
    }

    private static void shares(JsonGenerator json, String name, Map<Integer, Statistics.Share> shares, double unit)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Map.Entry<Integer, Statistics.Share> share : shares.entrySet()) {
            json.writeStartObject();
            json.writeNumberField("level", round(share.getKey() * unit));
            json.writeNumberField("count", share.getValue().count());
            json.writeNumberField("mean", round(share.getValue().mean()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void number(JsonGenerator json, String name, java.util.Optional<Double> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, round(value.get()));
        } else {
            json.writeNullField(name);
        }
    }

    static double round(double value) {
        return Math.rint(value * 10_000) / 10_000;
    }
}
