package moxie.demo.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.demo.kernel.Agent;
import moxie.demo.kernel.Agent.Move;

/** Kernel {@code agent}: expressions to calculate, or a policy to run. */
final class AgentCases {
    private AgentCases() {}

    static Map<String, Object> run(Case c) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (c.has("expr")) {
            List<String> values = new ArrayList<>();
            for (String expression : c.words("expr")) {
                values.add(Agent.calculate(expression));
            }
            out.put("values", values);
            return out;
        }
        List<Move> policy = new ArrayList<>();
        for (Object item : c.list("policy")) {
            Map<String, Object> move = Values.map(item);
            policy.add(
                    move.containsKey("final")
                            ? new Move("", String.valueOf(move.get("final")))
                            : new Move(String.valueOf(move.get("tool")), String.valueOf(move.get("input"))));
        }
        Map<String, String> knowledge = new LinkedHashMap<>();
        if (c.has("kb")) {
            Values.map(c.value("kb")).forEach((key, value) -> knowledge.put(key, String.valueOf(value)));
        }
        Agent.Outcome outcome = Agent.run(policy, c.count("max_steps"), knowledge);
        List<Object> trace = new ArrayList<>();
        for (Agent.Turn turn : outcome.trace()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("step", turn.step());
            if (turn.observation().isEmpty()) {
                one.put("final", turn.move().text());
            } else {
                one.put("tool", turn.move().tool());
                one.put("input", turn.move().text());
                one.put("observation", turn.observation().get());
            }
            trace.add(one);
        }
        out.put("trace", trace);
        out.put("stop", outcome.stop());
        return out;
    }
}
