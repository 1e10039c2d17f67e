package moxie.lookup;

import java.util.List;
import moxie.note.Source;

/**
 * A topic that was found.
 *
 * @param topic its titles from the outermost heading to itself
 * @param score how well it fits; higher is better, comparable within one search
 * @param source its lines, with all that is below it
 * @param snippet the line that holds the words, without markup
 * @param rows what its lines are, the title first
 * @param lines the same lines as they stand in the note
 */
public record Hit(List<String> topic, int score, Source source, String snippet, List<Row> rows, List<String> lines) {
    public Hit {
        topic = List.copyOf(topic);
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    /** Its own title. */
    public String title() {
        return topic.get(topic.size() - 1);
    }
}
