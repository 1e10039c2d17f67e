package moxie.demo;

import java.util.List;

/**
 * One numeric demo: knobs in, a report out. It computes and prints nothing; it draws chance from its seed alone. A new one
 * is one file in {@code moxie.demo.show}, its lines in {@link Demos}, and its words in both bundles.
 */
public interface Demo {
    /** What can be turned, besides the seed and the stream that demos with chance add. */
    List<Knob> knobs();

    /** @throws moxie.message.Failure when knobs that are each in range do not go together */
    Report run(Knobs knobs);
}
