package moxie.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moxie.demo.show.AttentionDemo;
import moxie.message.Failure;
import moxie.text.Suggestion;

/** All demos. Only names and topics are known until one is opened, so that a demo costs nothing to those not run. */
public final class Demos {
    /**
     * A demo that can be opened.
     *
     * @param name as typed
     * @param group the part of the list it stands in: the last part of a {@code demo.group.*} message
     * @param topics words of topic titles it belongs to, lower case, both languages
     */
    public record Entry(String name, String group, List<String> topics) {
        public Entry {
            topics = List.copyOf(topics);
        }

        public Demo open() {
            return Demos.open(name);
        }
    }

    /** In the order of the list. */
    public static final List<Entry> ALL = List.of(entry("attention", "transformer", "attention", "注意力", "qkv"));

    private Demos() {}

    private static Entry entry(String name, String group, String... topics) {
        return new Entry(name, group, List.of(topics));
    }

    static Demo open(String name) {
        return switch (name) {
            case "attention" -> new AttentionDemo();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** @throws Failure naming the nearest demo when there is none of this name */
    public static Entry named(String name) {
        List<String> names = new ArrayList<>();
        for (Entry entry : ALL) {
            if (entry.name().equals(name)) {
                return entry;
            }
            names.add(entry.name());
        }
        throw Suggestion.nearest(name, names)
                .map(near -> Failure.usage("error.demo.near", name, near))
                .orElseGet(() -> Failure.usage("error.demo.name", name));
    }

    /** The demos that belong to a topic of the notes, best first: the longest word of theirs its title holds counts. */
    public static List<Entry> forTopic(String title) {
        String low = title.toLowerCase(Locale.ROOT);
        List<Entry> found = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (Entry entry : ALL) {
            int best = 0;
            for (String topic : entry.topics()) {
                if (holds(low, topic)) {
                    best = Math.max(best, topic.codePointAt(0) < 0x2E80 ? topic.length() : 3 * topic.length());
                }
            }
            if (best > 0) {
                int at = 0;
                while (at < found.size() && lengths.get(at) >= best) {
                    at++;
                }
                found.add(at, entry);
                lengths.add(at, best);
            }
        }
        return found;
    }

    /** Does the title hold the word, and if it is a Latin one, as a whole word? */
    private static boolean holds(String title, String word) {
        for (int at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean startsOpen = at > 0 && letter(title.charAt(at - 1)) && letter(word.charAt(0));
            boolean endsOpen =
                    end < title.length() && letter(title.charAt(end)) && letter(word.charAt(word.length() - 1));
            if (!startsOpen && !endsOpen) {
                return true;
            }
        }
        return false;
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
