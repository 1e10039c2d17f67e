package moxie.demo.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The loop of an agent with a script for a model: act, observe, until it answers or must stop. Faults are observations. */
public final class Agent {
    /**
     * What the script says next.
     *
     * @param tool a tool to call; empty for a final answer
     * @param text its input, or the answer
     */
    public record Move(String tool, String text) {}

    /** One turn; a final answer has no observation. */
    public record Turn(int step, Move move, Optional<String> observation) {}

    /** @param stop {@code final}, {@code max_steps}, {@code loop} or {@code policy_exhausted} */
    public record Outcome(List<Turn> trace, String stop) {
        public Outcome {
            trace = List.copyOf(trace);
        }
    }

    private Agent() {}

    public static Outcome run(List<Move> policy, int maxSteps, Map<String, String> knowledge) {
        List<Turn> trace = new ArrayList<>();
        Set<Move> seen = new HashSet<>();
        for (int step = 0; step < maxSteps; step++) {
            if (step >= policy.size()) {
                return new Outcome(trace, "policy_exhausted");
            }
            Move move = policy.get(step);
            if (move.tool().isEmpty()) {
                trace.add(new Turn(step + 1, move, Optional.empty()));
                return new Outcome(trace, "final");
            }
            if (!seen.add(move)) {
                return new Outcome(trace, "loop");
            }
            trace.add(new Turn(step + 1, move, Optional.of(observe(move, knowledge))));
        }
        return new Outcome(trace, "max_steps");
    }

    private static String observe(Move move, Map<String, String> knowledge) {
        return switch (move.tool()) {
            case "calc" -> calculate(move.text());
            case "lookup" -> knowledge.getOrDefault(move.text(), "not found");
            default -> "error: unknown tool " + move.tool();
        };
    }

    /** The value of an expression as text, or what is wrong with it. */
    public static String calculate(String expression) {
        return Calculator.of(expression);
    }
}
