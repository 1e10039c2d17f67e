package moxie.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import moxie.note.Point;
import moxie.text.Normal;

/** A passage of sentences rather than a list of points. */
final class Prose {
    /** The writer speaks of himself or of the course, or sums up. */
    private static final Pattern ASIDE =
            Pattern.compile("我自己|我的|我们家|未完待续|完成了.{0,12}(?:内容|一讲|课)|通过上[图表]|^(?:总而言之|总之|综上|看来|由此可见|可见)"
                    + "|\\b(?:[Mm]y|myself)\\b|^(?:Among these|Saying that|In conclusion|To sum up|All in all)\\b");

    /** A sentence that lives on the one before it: "Called …", "（包括…）". */
    private static final Pattern FRAGMENT = Pattern.compile(
            "^(?:[(（]|(?:Called|Known|Named|Also|Used|Found|Including|Such as|E\\.g\\.|For example|Hence|Therefore|Thus|Thereby|即|如|包括|例如)\\b)");

    private Prose() {}

    /** The same lines, prose cut into its sentences; a sentence that points back stays with the one before it. */
    static List<Body> parted(List<Body> lines, int most) {
        List<Body> parts = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Body line : lines) {
            List<String> sentences = Sentences.of(line.text());
            boolean prose = line.points().size() == 1
                    && (line.points().get(0) instanceof Point.Statement
                            || line.points().get(0) instanceof Point.Quote
                            || (line.points().get(0) instanceof Point.Definition d && d.strength() == 3));
            if (!prose || sentences.size() < 2) {
                said.add(Normal.of(line.text()));
                parts.add(line);
                continue;
            }
            String before = "";
            for (String sentence : sentences) {
                boolean back = Names.pronoun(sentence)
                        || Width.of(sentence) < 6
                        || FRAGMENT.matcher(sentence).find();
                if (!before.isEmpty() && !back) {
                    once(new Body(Body.clean(before), line.points(), false), said, parts);
                    before = "";
                }
                before += before.isEmpty() || Width.han(sentence) > 0 ? sentence : " " + sentence;
            }
            once(new Body(Body.clean(before), line.points(), false), said, parts);
        }
        return parts.size() <= most ? parts : lines;
    }

    /** Adds a part unless one before it has the same words. */
    private static void once(Body part, Set<String> said, List<Body> parts) {
        if (said.add(Normal.of(part.text()))) {
            parts.add(part);
        }
    }

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
