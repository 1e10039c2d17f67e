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
 * @param passage its lines, the title first
 */
public record Hit(List<String> topic, int score, Source source, String snippet, Passage passage) {
    public Hit {
        topic = List.copyOf(topic);
    }

    /** Its own title. */
    public String title() {
        return topic.get(topic.size() - 1);
    }
}
