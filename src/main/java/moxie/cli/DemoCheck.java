package moxie.cli;

import java.util.List;
import moxie.demo.compute.Golden;

/** {@code moxie demo all --check}: every kernel against the reference values, on this machine. */
final class DemoCheck {
    private DemoCheck() {}

    static int run(Call call) {
        int wrong = 0;
        int numbers = 0;
        for (String kernel : Golden.kernels()) {
            Golden.Result result = Golden.check(kernel);
            String key = result.wrong().isEmpty() ? "demo.check.good" : "demo.check.bad";
            call.out()
                    .println(call.words()
                            .get(
                                    key,
                                    kernel,
                                    result.cases(),
                                    result.numbers(),
                                    result.wrong().size()));
            List<String> shown =
                    result.wrong().subList(0, Math.min(5, result.wrong().size()));
            shown.forEach(line -> call.out().println("    " + Printable.line(line)));
            wrong += result.wrong().size();
            numbers += result.numbers();
        }
        call.out().println(call.words().get("demo.check.sum", Golden.kernels().size(), numbers, wrong));
        return wrong == 0 ? 0 : 1;
    }
}
