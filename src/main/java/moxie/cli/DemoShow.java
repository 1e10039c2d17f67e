package moxie.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import moxie.demo.Demo;
import moxie.demo.Figures;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.Report.Prediction;
import moxie.message.Failure;

/** Shows a report: all at once, or asking for a guess first, or waiting for Enter between its parts. */
final class DemoShow {
    /** One line up, and that line empty: where "Enter" was asked for. */
    private static final String PROMPT_GONE = "\u001B[1A\u001B[2K";

    private final DemoWish wish;
    private final DemoView view;

    private DemoShow(DemoWish wish) {
        this.wish = wish;
        view = view(wish, wish.settings().columns());
    }

    /** A view for this terminal. */
    static DemoView view(DemoWish wish, int width) {
        boolean ascii = wish.has("ascii") || wish.host().env("TERM").equals("dumb");
        Palette palette = Palette.of(wish.settings().color(), wish.host());
        return new DemoView(wish.words(), palette, ascii, width, digits(wish));
    }

    private static int digits(DemoWish wish) {
        String typed = wish.option("precision", "3");
        try {
            int digits = Integer.parseInt(typed);
            if (digits >= 1 && digits <= 15) {
                return digits;
            }
        } catch (NumberFormatException e) {
            // falls through to the message below
        }
        throw Failure.usage("error.demo.whole", "--precision", typed, "1..15");
    }

    /** Runs the demo and prints what was asked for: the report, its values, one cell, or a knob to turn. */
    static int run(DemoWish wish) {
        if (wish.has("live")) {
            DemoLive.run(wish, wish.option("live", ""));
            return 0;
        }
        Demo demo = wish.entry().open();
        Knobs knobs =
                Knobs.of(demo.knobs(), wish.turned(demo.knobs()), wish.words().chinese());
        Report report = demo.run(knobs);
        if (wish.settings().json()) {
            DemoJson.print(wish.out(), wish.entry().name(), knobs, report);
        } else if (wish.has("numpy")) {
            DemoNumpy.print(wish.out(), report);
        } else {
            new DemoShow(wish).show(report);
        }
        return 0;
    }

    private void show(Report report) {
        if (wish.has("cell")) {
            print(view.cell(report, wish.option("cell", "")));
            return;
        }
        if ((wish.has("step") || wish.has("predict")) && !wish.terminal()) {
            throw Failure.usage("error.demo.terminal");
        }
        if (wish.has("predict")) {
            report.prediction().ifPresent(this::predict);
        }
        parts(view.parts(wish.entry().name(), report));
    }

    private void parts(List<List<String>> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                wish.out().println();
            }
            print(parts.get(i));
            if (wish.has("step") && i + 1 < parts.size()) {
                wish.host().err().print(wish.words().get("demo.enter"));
                if (line().isEmpty()) {
                    return;
                }
                if (!wish.host().env("TERM").equals("dumb")) {
                    wish.host().err().print(PROMPT_GONE);
                }
            }
        }
    }

    private void print(List<String> lines) {
        for (String line : lines) {
            wish.out().println(line);
        }
    }

    private void predict(Prediction prediction) {
        wish.out().println(view.sentence(prediction.question()));
        wish.out().print("> ");
        String guess = line().orElse("").strip();
        String answer =
                prediction.answer() instanceof Double d ? Figures.of(d, 3) : String.valueOf(prediction.answer());
        if (!guess.isEmpty()) {
            boolean right = right(guess, prediction.answer());
            wish.out().println(wish.words().get(right ? "demo.right" : "demo.wrong", Printable.line(guess), answer));
        }
        wish.out().println();
    }

    /** A number counts as right within a tenth. */
    private static boolean right(String guess, Object answer) {
        if (answer instanceof Number n) {
            try {
                double x = Double.parseDouble(guess);
                return Math.abs(x - n.doubleValue()) <= 0.1 * Math.max(Math.abs(n.doubleValue()), 1e-9);
            } catch (NumberFormatException e) {
                return false;
            }
        }
        String wanted = String.valueOf(answer);
        return guess.equalsIgnoreCase(wanted)
                || (wanted.equals("yes") && (guess.equalsIgnoreCase("y") || guess.startsWith("是")))
                || (wanted.equals("no") && (guess.equalsIgnoreCase("n") || guess.startsWith("不") || guess.equals("否")));
    }

    /** One line from the person, or nothing at the end of input. */
    private Optional<String> line() {
        wish.out().flush();
        wish.host().err().flush();
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try {
            int b = wish.host().in().read();
            if (b < 0) {
                return Optional.empty();
            }
            while (b >= 0 && b != '\n') {
                bytes.write(b);
                b = wish.host().in().read();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(bytes.toString(java.nio.charset.StandardCharsets.UTF_8));
    }
}
