package moxie.lookup;

import java.util.List;

/**
 * The outcome of a look-up.
 *
 * @param query what the hits answer: what was asked, or another name of the same thing
 * @param hits best first; empty when there is none
 * @param exact do the hits hold the words as they were typed?
 * @param near titles that might have been meant when there is no hit, nearest first
 * @param files how many notes were looked through
 */
public record Found(Query query, List<Hit> hits, boolean exact, List<String> near, int files) {
    public Found {
        hits = List.copyOf(hits);
        near = List.copyOf(near);
    }
}
