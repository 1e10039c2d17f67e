package moxie.question;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moxie.note.Point;
import moxie.text.Language;

/**
 * The one figure of a sentence: a number with its unit, or a year.
 *
 * @param sentence without its stop
 * @param from where the number begins in the sentence
 * @param value the number as it stands
 */
record Figure(String sentence, int from, String value) {
    private static final int LONGEST = 600;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");
    private static final Pattern WITH_UNIT = Pattern.compile(
            "(?<![A-Za-z\\p{N}.\\-–—/第_^])(\\d{1,3}(?:,\\d{3})+|\\d{1,6}(?:\\.\\d+)?)(?= ?(?:%|％|‰|个月|万|亿|年|日内|天|小时|分钟|秒|倍|岁|元|公里|千克|毫升|℃|°C"
                    + "|(?:nm|mm|cm|km|kg|mg|ml|mL|mV|Hz|KB|MB|GB|bits?|bytes?|percent|years?|months?|weeks?|days?|hours?|minutes?|seconds?|members?|seats?|mmHg)\\b))");
    /** A Chinese sentence that states a rule, a share or what happened in a year, rather than an example with numbers. */
    private static final Pattern RULE = Pattern.compile(
            "不得|超过|不低于|至少|最多|最长|最短|最高|最低|以上|以下|以内|占|平均|期限|约|达到|每|之日起|[％%]|年.{0,8}(?:设立|成立|颁布|提出|发表|发生|建立|创立|签订|爆发|通过|制定|出版)|(?:设立|成立|颁布|提出|发表|发生|建立|创立|签订|爆发)于");

    /** An English sentence that begins with its verb has lost its subject: "Covers 70 % of the surface". */
    private static final Pattern VERB = Pattern.compile(
            "^[A-Z][a-z]+(?<!s)s (?!of |are |is |were |was |have |has |had |that |which |who |in |and |with |can |may |do |must |will )");

    private static final Pattern YEAR =
            Pattern.compile("(?<=\\b(?:in|In|since|Since|until|by) )(1[0-9]{3}|20[0-2][0-9])(?![\\p{L}\\p{N}\\-–])");

    /** The figure of the first sentence of a point that has just one number outside of brackets. */
    static Optional<Figure> of(Point point, Language language) {
        if (point.text().length() > LONGEST || point.text().indexOf('$') >= 0) {
            return Optional.empty();
        }
        return Sentences.of(Skipped.without(point.text())).stream()
                .map(Body::clean)
                .flatMap(sentence -> in(sentence, language).stream())
                .findFirst();
    }

    private static Optional<Figure> in(String sentence, Language language) {
        Matcher all = NUMBER.matcher(sentence.replaceAll("[（(][^）)]*[）)]", ""));
        int numbers = 0;
        while (all.find()) {
            numbers++;
        }
        int width = Width.of(sentence);
        boolean plain = numbers == 1
                && width >= 10
                && width <= 60
                && Names.balanced(sentence)
                && !Names.pronoun(sentence)
                && !Character.isLowerCase(sentence.charAt(0))
                && !Skipped.line(sentence)
                && sentence.indexOf('=') < 0
                && (language == Language.EN
                        ? !VERB.matcher(sentence).find()
                        : RULE.matcher(sentence).find())
                && sentence.indexOf('→') < 0;
        if (!plain) {
            return Optional.empty();
        }
        Matcher unit = WITH_UNIT.matcher(sentence);
        Matcher year = YEAR.matcher(sentence);
        Matcher found = unit.find() ? unit : language == Language.EN && year.find() ? year : null;
        if (found == null) {
            return Optional.empty();
        }
        String before = sentence.substring(0, found.start(1));
        boolean inside = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('))
                > Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'));
        return inside ? Optional.empty() : Optional.of(new Figure(sentence, found.start(1), found.group(1)));
    }

    /** The sentence with a blank for the number. */
    String blank() {
        return sentence.substring(0, from) + ClozeKind.BLANK + sentence.substring(from + value.length());
    }
}
