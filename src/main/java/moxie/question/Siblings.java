package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import moxie.note.Point;
import moxie.text.Shuffle;

/** Terms of one category, to choose wrong answers from: of one sort, of like length, and never also true. */
final class Siblings {
    private Siblings() {}

    /** The terms a topic defines that may stand in for one another. */
    static List<Point.Definition> of(QuestionKind.Place place) {
        if (MistakeKind.holds(place.topic())) {
            return List.of();
        }
        return Category.terms(place.topic()).stream()
                .filter(definition -> TermKind.asked(place, definition))
                .toList();
    }

    /** Have two terms a word in common, or their meanings, so that they are of one sort? */
    private static boolean near(Point.Definition a, Point.Definition b) {
        Set<String> one = Leak.tokens(a.term() + " " + a.meaning());
        one.retainAll(Leak.tokens(b.term() + " " + b.meaning()));
        return !one.isEmpty();
    }

    /** Others that are wrong for this one, in the order a seed gives. */
    static List<Point.Definition> wrong(QuestionKind.Place place, Point.Definition right, List<Point.Definition> all) {
        boolean sort = Category.sort(place.topic());
        List<Point.Definition> wrong = new ArrayList<>();
        for (Point.Definition other : Shuffle.order(place.seed(), all, definition -> right.id() + definition.id())) {
            boolean other_ = other.strength() == right.strength()
                    && !other.id().equals(right.id())
                    && !Names.within(other.term(), right.term())
                    && !Names.within(right.term(), other.term())
                    && !Names.within(other.term(), right.meaning())
                    && Math.abs(Width.of(other.term()) - Width.of(right.term())) <= 12
                    && (sort || near(other, right))
                    && !Leak.alike(other.meaning(), right.meaning());
            if (other_) {
                wrong.add(other);
            }
        }
        return wrong;
    }
}
