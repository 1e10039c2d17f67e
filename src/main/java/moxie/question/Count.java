package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moxie.note.Topic;
import moxie.text.Language;

/**
 * A number a sentence promises: "有三种锁", "three types of layers".
 *
 * @param n 2 to 9
 * @param unit the measure word or noun after it: {@code 种}, {@code types of layers}
 * @param stem the sentence up to where the things counted would be listed, without stop
 * @param rest what follows the stem in the same text; may be empty
 */
record Count(int n, String unit, String stem, String rest) {
    private static final String HAN = "二三四五六七八九";
    private static final Pattern ZH = Pattern.compile(
            "(?:有|分为|分成|包括|包含|由|具有|存在|划分为|归纳为|共|带来|导致|造成|引起|形成|产生|提供|满足|具备|遵循|经历|拥有)(?:以下|下列|如下)? ?([两二三四五六七八九2-9]) ?(大?[种类个点项部方步层条阶要块段级组型期]"
                    + "(?:分|面|骤|段|点|素|件|块|类|型|种)?)");
    private static final Pattern EN = Pattern.compile(
            "\\b(two|three|four|five|six|seven|eight|nine|[2-9]) ((?:[a-z][a-z-]* ){0,2}(?:types|kinds|parts|steps|stages|phases|components|"
                    + "elements|layers|categories|classes|forms|groups|factors|reasons|causes|conditions|principles|properties|"
                    + "levels|branches|functions|requirements|rules|methods|ways|approaches|strategies|models|modes|states|"
                    + "chambers|bases|organs|regions|laws|tests|criteria|goals|pillars|features|characteristics|advantages|"
                    + "sources|things|exceptions|theories|disadvantages|sections|systems|families|operations|blocks|sub-?layers)(?: of [a-z][a-z -]{1,30}?)?)(?=$|[:,.;]| —|\\s)",
            Pattern.CASE_INSENSITIVE);
    /** A count of anything, when its list follows at once: "…的四个必要条件：", "three stores:". */
    private static final Pattern ANY_ZH =
            Pattern.compile("(?:的|^|，|，但|，但有)([两二三四五六七八九2-9])([大个种类项点条步])[^，。；：:]{0,10}(?=[：:]|$)"
                    + "|([两二三四五六七八九])(大)[^，。；：:]{1,12}(?=[：:])");

    private static final Pattern ANY_EN = Pattern.compile(
            "\\b(two|three|four|five|six|seven|eight|nine|[2-9]) ((?:[a-z-]+ ){0,3}[a-z-]+s)(?=:|$| \\()",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> NUMBERS =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine");

    /** The last promise of a text whose list could follow it, or nothing. */
    static Optional<Count> of(String text, Language language) {
        if (text.length() > 600 || !counts(text, language)) {
            return Optional.empty();
        }
        Optional<Count> counted = last((language == Language.ZH ? ZH : EN).matcher(text), text, language);
        return counted.isPresent()
                ? counted
                : last((language == Language.ZH ? ANY_ZH : ANY_EN).matcher(text), text, language);
    }

    /** Does it hold a number from two to nine at all? */
    private static boolean counts(String text, Language language) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '2' && c <= '9') || (c > 0x7F && (c == '两' || HAN.indexOf(c) >= 0))) {
                return true;
            }
        }
        if (language == Language.ZH) {
            return false;
        }
        Pairs pairs = new Pairs(text);
        for (String number : NUMBERS) {
            if (pairs.may(number) && text.toLowerCase(Locale.ROOT).contains(number)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Count> last(Matcher matcher, String text, Language language) {
        Optional<Count> last = Optional.empty();
        while (matcher.find()) {
            int end = stemEnd(text, matcher.end(), language);
            if (end >= 0) {
                String stem =
                        text.substring(sentence(text, matcher.start()), end).strip();
                String rest = end < text.length() ? text.substring(end + 1).strip() : "";
                int group = matcher.group(1) == null ? 3 : 1;
                String counted = matcher.group(group + 1).equals("大") ? "个" : matcher.group(group + 1);
                int of = counted.indexOf(" of ");
                String unit = of > 0 ? counted.substring(0, of) : counted;
                last = Optional.of(new Count(number(matcher.group(group)), unit, stem, rest));
            }
        }
        return last;
    }

    /** Does the title of a topic only promise how many things stand below it? */
    static boolean opens(Topic topic) {
        return topic.kind() != Topic.Kind.QUESTION
                && of(topic.title(), topic.language())
                        .filter(count -> count.rest().isEmpty() && sentence(topic, count))
                        .isPresent();
    }

    /** "QLoRA 由三项技术组成" is a sentence; "Three types of muscle" is a name. */
    private static boolean sentence(Topic topic, Count count) {
        return topic.language() == Language.ZH || (topic.title().indexOf(' ') > 0 && !beginsWith(topic.title(), count));
    }

    private static boolean beginsWith(String title, Count count) {
        String first = title.substring(0, title.indexOf(' ')).toLowerCase(Locale.ROOT);
        return NUMBERS.contains(first) || first.equals(Integer.toString(count.n())) || first.equals("the");
    }

    private static int number(String word) {
        if (word.equals("两")) {
            return 2;
        }
        int han = HAN.indexOf(word);
        if (han >= 0) {
            return han + 2;
        }
        int english = NUMBERS.indexOf(word.toLowerCase(Locale.ROOT));
        return english >= 0 ? english + 2 : word.charAt(0) - '0';
    }

    /** Where the stem ends: a colon, a comma right after a Chinese count, or the end of the text; -1 for anything else. */
    private static int stemEnd(String text, int from, Language language) {
        int comma = -1;
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
            if (depth > 0) {
                continue;
            }
            if (c == '：' || c == ':') {
                return i;
            }
            if (c == '。'
                    || c == '；'
                    || c == ';'
                    || (c == '.' && (i + 1 == text.length() || text.charAt(i + 1) == ' '))) {
                return i + 1 == text.length() ? i : comma >= 0 ? comma : -1;
            }
            if (comma < 0 && (c == '，' || c == ',')) {
                comma = i;
            }
        }
        boolean near = comma >= 0 && language == Language.ZH && comma - from <= 6;
        return near ? comma : comma >= 0 ? -1 : text.length();
    }

    private static int sentence(String text, int before) {
        for (int i = before - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '。'
                    || c == '！'
                    || c == '？'
                    || c == '；'
                    || c == '\n'
                    || ((c == '.' || c == '?' || c == '!') && i + 1 < text.length() && text.charAt(i + 1) == ' ')) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The things listed in a text, exactly {@code n} of them; empty when it does not list as many. */
    List<String> inline(Language language) {
        List<String> best = List.of();
        for (Pattern splitter : language == Language.ZH ? LISTS_ZH : LISTS_EN) {
            List<String> items = split(Body.clean(rest), splitter);
            if (items.size() == n) {
                best = items;
                break;
            }
        }
        return best;
    }

    private static final List<Pattern> LISTS_ZH = List.of(
            Pattern.compile("[；;]"),
            Pattern.compile("[、，,；;](?:以及|和|及|与)?|以及|(?<=\\p{L}|\\p{Nd}|[）)])(?:和|与)(?=\\p{L})"),
            Pattern.compile("、|[，,；;]\\s*(?:以及|和|及|与)(?!\\p{L}{1,8}交互)|和(?=[^，,、；]*$)"),
            Pattern.compile("[、，,；;]\\s*(?:以及(?!\\p{L})|和(?=[a-zA-Z]{3,}))?"));
    private static final List<Pattern> LISTS_EN = List.of(
            Pattern.compile(";\\s*(?:and\\s+)?"),
            Pattern.compile(",\\s*(?:and\\s+|or\\s+)?|\\s+and\\s+"),
            Pattern.compile(",\\s*(?:and\\s+|or\\s+)?"));

    private static List<String> split(String text, Pattern splitter) {
        List<String> items = new ArrayList<>();
        for (String item : outside(text, splitter)) {
            String clean = Body.clean(item);
            if (!clean.isEmpty()) {
                items.add(clean);
            }
        }
        boolean plain = items.stream().allMatch(item -> Width.of(item) <= 30 && Names.balanced(item));
        return plain ? items : List.of();
    }

    /** The pieces of a text between separators that stand outside of brackets. */
    private static List<String> outside(String text, Pattern splitter) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = splitter.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.end() > matcher.start() && Names.balanced(text.substring(from, matcher.start()))) {
                pieces.add(text.substring(from, matcher.start()));
                from = matcher.end();
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
