package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Agent;
import moxie.demo.kernel.Agent.Move;

/** The loop of an agent, with faults on purpose. */
public final class AgentDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.choice("scenario", "good", "unknown-tool", "tool-error", "loop", "endless"),
                Knob.whole("max-steps", 1, 50, 5));
    }

    @Override
    public Report run(Knobs knobs) {
        String asked = knobs.chinese() ? "BERT 层数" : "BERT layers";
        Agent.Outcome outcome =
                Agent.run(policy(knobs.text("scenario"), asked), knobs.whole("max-steps"), Map.of(asked, "12"));
        List<List<Object>> rows = new ArrayList<>();
        List<Object> trace = new ArrayList<>();
        int errors = 0;
        for (Agent.Turn turn : outcome.trace()) {
            String seen = turn.observation().orElse("");
            errors += seen.startsWith("error") ? 1 : 0;
            String tool = turn.move().tool().isEmpty() ? "answer" : turn.move().tool();
            rows.add(List.of(turn.step(), tool, turn.move().text(), seen));
            trace.add(
                    turn.observation().isEmpty()
                            ? Report.fields(
                                    "step", turn.step(), "final", turn.move().text())
                            : Report.fields(
                                    "step",
                                    turn.step(),
                                    "tool",
                                    tool,
                                    "input",
                                    turn.move().text(),
                                    "observation",
                                    seen));
        }
        return new Report("agent")
                .formula("thought → tool(input) → observation → thought → … → answer")
                .flow("LLM (scripted)", "tools: calc, lookup", "memory: the trace", "stop: final, max_steps, loop")
                .table(List.of("step", "tool", "input", "observation"), rows)
                .value("trace", trace)
                .value("stop", outcome.stop())
                .ask(outcome.stop(), "demo.agent.ask", knobs.text("scenario"))
                .insight("demo.agent." + outcome.stop(), outcome.trace().size(), errors, knobs.whole("max-steps"));
    }

    private static List<Move> policy(String scenario, String asked) {
        List<Move> moves = new ArrayList<>();
        switch (scenario) {
            case "unknown-tool" ->
                moves.addAll(List.of(new Move("search", asked), new Move("lookup", asked), new Move("", "12")));
            case "tool-error" ->
                moves.addAll(List.of(new Move("calc", "12/0"), new Move("calc", "12/4"), new Move("", "3")));
            case "loop" -> moves.addAll(List.of(new Move("calc", "1+1"), new Move("calc", "1+1"), new Move("", "2")));
            case "endless" -> {
                for (int i = 0; i < 60; i++) {
                    moves.add(new Move("calc", i + "+1"));
                }
            }
            default -> moves.addAll(List.of(new Move("lookup", asked), new Move("calc", "12*64"), new Move("", "768")));
        }
        return moves;
    }
}
