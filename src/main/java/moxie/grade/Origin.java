package moxie.grade;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moxie.text.Glossary;
import moxie.text.Reading;
import moxie.text.Term;

/** Who brought something up, and when: what a statement says beside what a thing is. */
final class Origin {
    private static final Pattern CLAUSE = Pattern.compile("[，,；;]?\\s{0,3}(?:是?由[^，,。；;]{1,40}?"
            + "|[^，,。；;]{0,30}?\\d{4}\\s?年)(?:首次|最早)?(?:提出|发表|发明|引入)"
            + "|,?\\s{1,3}(?:first )?(?:introduced|proposed|published|invented) (?:by|in) [^;,]{1,60}");

    /** So much has to be left for the rest to be what the statement is about. */
    private static final int REST = 8;

    private Origin() {}

    /** The keys of terms that only tell the origin; none where the origin is all a statement tells. */
    static Set<String> keys(String text, Glossary glossary) {
        Matcher clause = CLAUSE.matcher(text);
        if (!clause.find()) {
            return Set.of();
        }
        String rest = text.substring(0, clause.start()) + " " + text.substring(clause.end());
        if (rest.codePoints().filter(Character::isLetter).count() < REST) {
            return Set.of();
        }
        Set<String> keys = new HashSet<>();
        Reading.of(clause.group(), glossary).terms().stream().map(Term::key).forEach(keys::add);
        Reading.of(rest, glossary).terms().stream().map(Term::key).forEach(keys::remove);
        return keys;
    }
}
