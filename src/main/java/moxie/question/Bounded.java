package moxie.question;

import java.util.List;
import moxie.note.Point;
import moxie.note.Topic;

/**
 * Topics without what nobody writes from memory: points of many pages, made by a machine or by mischief. No gate would
 * pass them, and looking for names in them takes long.
 */
final class Bounded {
    private static final int LONGEST = 3000;
    /** Of code and tables parts are asked, not the whole. */
    private static final int LONGEST_PARTED = 100_000;

    private Bounded() {}

    /** The topics with a title that can be read, each bounded. */
    static List<Topic> of(List<Topic> topics) {
        return topics.stream()
                .filter(topic -> topic.title().length() <= LONGEST)
                .map(Bounded::of)
                .toList();
    }

    /** The topic itself where nothing in it is too long; else the same without that. */
    private static Topic of(Topic topic) {
        if (whole(topic)) {
            return topic;
        }
        List<Point> points =
                topic.points().stream().filter(point -> !endless(point)).toList();
        List<Topic> topics = of(topic.topics());
        return new Topic(
                topic.id(),
                topic.title(),
                topic.name(),
                topic.kind(),
                topic.language(),
                topic.source(),
                topic.asked(),
                topic.leads(),
                points,
                topics);
    }

    private static boolean whole(Topic topic) {
        return topic.title().length() <= LONGEST
                && topic.points().stream().noneMatch(Bounded::endless)
                && topic.topics().stream().allMatch(Bounded::whole);
    }

    private static boolean endless(Point point) {
        boolean parted = point instanceof Point.Code || point instanceof Point.Table;
        return point.text().length() > (parted ? LONGEST_PARTED : LONGEST);
    }
}
