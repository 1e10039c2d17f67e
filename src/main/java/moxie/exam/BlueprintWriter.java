package moxie.exam;

import java.util.List;
import java.util.stream.Collectors;
import moxie.exam.Blueprint.Layout;
import moxie.exam.Blueprint.Part;
import moxie.exam.Blueprint.Share;
import moxie.exam.Blueprint.Wishes;

/** A blueprint as YAML that {@link BlueprintReader} reads back to the same. */
public final class BlueprintWriter {
    private BlueprintWriter() {}

    public static String yaml(Blueprint blueprint) {
        StringBuilder out = new StringBuilder("exam: 1\n");
        out.append("title: ").append(text(blueprint.title())).append('\n');
        if (!blueprint.course().isEmpty()) {
            out.append("course: ").append(text(blueprint.course())).append('\n');
        }
        if (!blueprint.notes().isEmpty()) {
            out.append("notes: ").append(texts(blueprint.notes())).append('\n');
        }
        out.append("lang: ").append(blueprint.words()).append('\n');
        if (blueprint.points() > 0) {
            out.append("points: ").append(Figures.of(blueprint.points())).append('\n');
        }
        if (blueprint.minutes() > 0) {
            out.append("minutes: ").append(blueprint.minutes()).append('\n');
        }
        out.append("seed: ").append(blueprint.seed()).append('\n');
        out.append("forms: {names: ").append(texts(blueprint.forms()));
        out.append(", same: ")
                .append(blueprint.sameQuestions() ? "questions" : "blueprint")
                .append("}\n");
        out.append("sections:\n");
        blueprint.parts().forEach(part -> out.append("  - {").append(part(part)).append("}\n"));
        shares(out, "topics", blueprint.topics());
        shares(out, "difficulty", blueprint.difficulty());
        wishes(out, blueprint.wishes());
        return out.append(layout(blueprint.layout())).toString();
    }

    private static void wishes(StringBuilder out, Wishes wishes) {
        if (!wishes.prefer().equals(Wishes.NONE.prefer())) {
            out.append("prefer: ").append(wishes.prefer()).append('\n');
        }
        if (!wishes.require().isEmpty()) {
            out.append("require: ").append(texts(wishes.require())).append('\n');
        }
        if (wishes.avoidExams() > 0) {
            out.append("avoid: {exams: ").append(wishes.avoidExams()).append(", ids: ");
            out.append(texts(wishes.avoid())).append("}\n");
        } else if (!wishes.avoid().isEmpty()) {
            out.append("avoid: ").append(texts(wishes.avoid())).append('\n');
        }
    }

    private static String part(Part part) {
        StringBuilder out = new StringBuilder();
        if (!part.title().isEmpty()) {
            out.append("title: ").append(text(part.title())).append(", ");
        }
        if (part.types().size() == 1) {
            out.append("type: ").append(part.types().get(0)).append(", ");
        } else if (!part.types().isEmpty()) {
            out.append("type: [").append(String.join(", ", part.types())).append("], ");
        }
        out.append("count: ").append(part.count());
        if (part.points().size() == 1) {
            out.append(", points: ").append(Figures.of(part.points().get(0)));
        } else if (part.points().size() > 1) {
            out.append(part.points().stream().map(Figures::of).collect(Collectors.joining(", ", ", points: [", "]")));
        }
        if (part.options() > 0) {
            out.append(", options: ").append(part.options());
        }
        if (part.lines() >= 0) {
            out.append(", space: ").append(part.lines() == 0 ? "none" : part.lines() + " lines");
        }
        return out.append(part.shuffle() ? "" : ", shuffle: false").toString();
    }

    private static void shares(StringBuilder out, String name, List<Share> shares) {
        if (!shares.isEmpty()) {
            out.append(name).append(":\n");
            shares.forEach(share -> out.append("  ")
                    .append(text(share.name()))
                    .append(": ")
                    .append(percent(share))
                    .append('\n'));
        }
    }

    static String percent(Share share) {
        String least = Figures.of(share.least() * 100);
        return share.least() == share.most() ? least + "%" : least + "-" + Figures.of(share.most() * 100) + "%";
    }

    private static String layout(Layout layout) {
        return "layout: {paper: " + layout.paper() + ", header: " + texts(layout.header())
                + ", score-table: " + layout.scoreTable() + ", font-size: "
                + Figures.of(layout.fontSize()) + (layout.bubbles() ? ", sheet: omr" : "") + "}\n";
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(BlueprintWriter::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Plain where YAML takes it for nothing else, else in double quotes. */
    static String text(String text) {
        if (text.matches("[\\p{IsAlphabetic}][\\p{IsAlphabetic}\\p{IsDigit}_/ -]*")
                && !text.endsWith(" ")
                && !text.matches("(?i)true|false|null|yes|no|on|off|y|n")) {
            return text;
        }
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0) || c == 0xFEFF || c == 0x2028 || c == 0x2029) {
                out.append(String.format(java.util.Locale.ROOT, "\\u%04X", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }
}
