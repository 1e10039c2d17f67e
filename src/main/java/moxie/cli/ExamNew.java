package moxie.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moxie.exam.Blueprint;
import moxie.exam.BlueprintWriter;
import moxie.exam.Proposal;
import moxie.message.Messages;

/** {@code moxie exam new}: proposes a blueprint from what the notes can give. */
final class ExamNew {
    private static final double USUAL_POINTS = 100;

    private final Call call;
    private final ExamAsk ask;

    ExamNew(Call call, List<String> arguments) {
        this.call = call;
        this.ask = new ExamAsk(call, arguments);
    }

    int run() {
        ExamAsk.Asked asked = ask.asked();
        double points = call.<Double>option("--points").orElse(USUAL_POINTS);
        Blueprint blueprint = Proposal.pointed(asked.blueprint(), points);
        Messages words = call.words();
        call.out().println("# " + words.get("exam.new.head"));
        call.out().print(BlueprintWriter.yaml(blueprint));
        call.out().println("# " + words.get("exam.new.topics"));
        call.out().println("# topics:");
        Map<String, Integer> byTopic = new TreeMap<>();
        asked.bank()
                .forEach(q -> byTopic.merge(q.topic().isEmpty() ? "" : q.topic().get(0), 1, Integer::sum));
        byTopic.forEach((topic, n) -> call.out()
                .println(Printable.line("#   \"" + topic.replace("\"", "") + "\": "
                        + Math.round(100.0 * n / asked.bank().size()) + "%")));
        call.out().println("# difficulty: {easy: 30-50%, medium: 30-50%, hard: 10-30%}");
        return 0;
    }
}
