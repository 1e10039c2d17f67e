package moxie.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import moxie.demo.Figures;
import moxie.demo.Report;
import moxie.demo.Report.Prediction;
import moxie.message.Failure;

/** Shows a report: all at once, or asking for a guess first, or waiting for Enter between its parts. */
final class DemoShow {
    private final Call call;
    private final DemoView view;

    private DemoShow(Call call) {
        this.call = call;
        view = view(call, call.settings().columns());
    }

    /** A view for this terminal. */
    static DemoView view(Call call, int width) {
        boolean ascii = call.has("--ascii") || call.host().env("TERM").equals("dumb");
        Palette palette = Palette.of(call.settings().color(), call.host());
        return new DemoView(call.words(), palette, ascii, width, digits(call));
    }

    private static int digits(Call call) {
        String typed = call.<String>option("--precision").orElse("3");
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

    static void run(Call call, String name, Report report) {
        DemoShow show = new DemoShow(call);
        if (call.has("--cell")) {
            show.print(show.view.probe(report, call.<String>option("--cell").orElseThrow()));
            return;
        }
        boolean talks = call.has("--step") || call.has("--predict");
        if (talks && !(call.host().terminal().in() && call.host().terminal().out())) {
            throw Failure.usage("error.demo.terminal");
        }
        if (call.has("--predict")) {
            report.prediction().ifPresent(show::predict);
        }
        show.parts(show.view.parts(name, report));
    }

    private void parts(List<List<String>> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                call.out().println();
            }
            print(parts.get(i));
            if (call.has("--step") && i + 1 < parts.size()) {
                call.err().print(call.words().get("demo.enter"));
                if (line().isEmpty()) {
                    return;
                }
            }
        }
    }

    private void print(List<String> lines) {
        lines.forEach(call.out()::println);
    }

    private void predict(Prediction prediction) {
        call.out().println(view.sentence(prediction.question()));
        call.out().print("> ");
        String guess = line().orElse("").strip();
        String answer =
                prediction.answer() instanceof Double d ? Figures.of(d, 3) : String.valueOf(prediction.answer());
        if (!guess.isEmpty()) {
            boolean right = right(guess, prediction.answer());
            call.out().println(call.words().get(right ? "demo.right" : "demo.wrong", Printable.line(guess), answer));
        }
        call.out().println();
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
        call.out().flush();
        call.err().flush();
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try {
            int b = call.host().in().read();
            if (b < 0) {
                return Optional.empty();
            }
            while (b >= 0 && b != '\n') {
                bytes.write(b);
                b = call.host().in().read();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(bytes.toString(java.nio.charset.StandardCharsets.UTF_8));
    }
}
