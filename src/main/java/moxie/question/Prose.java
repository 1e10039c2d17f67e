package moxie.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A passage of sentences rather than a list of points. */
final class Prose {
    /** The writer speaks of himself or of the course, or sums up. */
    private static final Pattern ASIDE =
            Pattern.compile("我自己|我的|我们家|未完待续|完成了.{0,12}(?:内容|一讲|课)|通过上[图表]|^(?:总而言之|总之|综上|看来|由此可见|可见)"
                    + "|\\b(?:[Mm]y|myself)\\b|^(?:Among these|Saying that|In conclusion|To sum up|All in all)\\b");

    private Prose() {}

    /** Are most of these lines sentences cut out of longer points? */
    static boolean is(List<Body> whole, List<Body> parts) {
        long cut = parts.stream()
                .filter(part -> whole.stream().noneMatch(line -> line.text().equals(part.text())))
                .count();
        return cut * 2 > parts.size() && whole.size() * 2 <= parts.size();
    }

    /** The sentences worth telling: none about the writer, none that says much the same as one before it. */
    static List<Body> told(List<Body> parts) {
        List<Body> told = new ArrayList<>();
        for (Body part : parts) {
            boolean again = told.stream().anyMatch(other -> same(other.text(), part.text()));
            if (!again && !ASIDE.matcher(part.text()).find()) {
                told.add(part);
            }
        }
        return told;
    }

    private static boolean same(String a, String b) {
        Set<String> one = Leak.tokens(a);
        Set<String> shared = new HashSet<>(Leak.tokens(b));
        int least = Math.min(one.size(), shared.size());
        shared.retainAll(one);
        return least > 0 && shared.size() * 5 >= least * 4;
    }
}
