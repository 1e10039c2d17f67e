package moxie.exam;

import java.util.List;

/**
 * A paper in all its forms.
 *
 * @param blueprint what was asked for; its {@code words} are decided here, never {@code auto}
 * @param forms empty when there are shortages
 * @param shortages what the notes could not give
 */
public record Exam(Blueprint blueprint, List<Form> forms, List<Shortage> shortages) {
    public Exam {
        forms = List.copyOf(forms);
        shortages = List.copyOf(shortages);
    }

    /**
     * Something asked for that the bank cannot give.
     *
     * @param what {@code count}, {@code topic}, {@code difficulty} or {@code require}
     * @param name the section's types, the topic, the level or the id
     * @param wanted questions, or points for shares
     * @param found in the same unit
     */
    public record Shortage(String what, String form, String name, double wanted, double found) {}
}
