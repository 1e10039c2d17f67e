package moxie.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moxie.exam.Shape;
import moxie.message.Messages;
import moxie.question.Question;
import moxie.text.Language;

/**
 * Questions as an exam asks them. In a session they speak of "your notes" and name their own kind; who sits an exam has
 * other notes or none, and a section of a paper has a heading.
 */
final class Asked {
    /** Longer first lines are left as they are. */
    private static final int LONGEST = 600;

    /** A place in a sentence, while its pattern is worked out. */
    private static final char PLACE = '\uE000';

    private static final int PLACES = 4;
    private static final List<String> REWORDED = List.of(
            "recall",
            "recall.each",
            "explain",
            "explain.figure",
            "explain.span",
            "list",
            "list.any",
            "list.open",
            "list.one",
            "list.named");
    private static final Asked ZH = new Asked(Language.ZH);
    private static final Asked EN = new Asked(Language.EN);

    private final Messages words;
    private final List<Rewording> rewordings = new ArrayList<>();

    /** A sentence of a session and the key of that which stands for it on paper. */
    private record Rewording(Pattern sentence, String key) {}

    private Asked(Language language) {
        words = Messages.of(language.locale());
        for (String key : REWORDED) {
            rewordings.add(new Rewording(pattern(said("question." + key)), "paper.asked." + key));
        }
    }

    private static Asked in(Language language) {
        return language == Language.ZH ? ZH : EN;
    }

    /** The prompt for any program or paper. */
    static String prompt(Question question) {
        return in(question.language()).reworded(question.prompt());
    }

    /** The prompt below the heading of a section, which says already that there is a blank to fill or a truth to judge. */
    static String below(Shape heading, Question question) {
        String prompt = prompt(question);
        Asked asked = in(question.language());
        return switch (heading) {
            case BLANK -> asked.without("question.term", asked.without("question.cloze", prompt));
            case TRUE_FALSE -> asked.without("question.true-false", prompt);
            default -> prompt;
        };
    }

    private String without(String key, String prompt) {
        String sentence = said(key);
        int lead = 0;
        while (lead < sentence.length() && (sentence.charAt(lead) < PLACE || sentence.charAt(lead) >= PLACE + PLACES)) {
            lead++;
        }
        return prompt.startsWith(sentence.substring(0, lead)) ? prompt.substring(lead) : prompt;
    }

    private String reworded(String prompt) {
        int end = prompt.indexOf('\n') < 0 ? prompt.length() : prompt.indexOf('\n');
        for (Rewording rewording : end > LONGEST ? List.<Rewording>of() : rewordings) {
            Matcher said = rewording.sentence().matcher(prompt.substring(0, end));
            if (said.matches()) {
                Object[] places = new Object[PLACES];
                for (int i = 0; i < PLACES; i++) {
                    places[i] = rewording.sentence().pattern().contains("<a" + i + ">") ? said.group("a" + i) : "";
                }
                String lead = said.group("lead") == null ? "" : said.group("lead");
                String now = words.get(rewording.key(), places);
                String within = lead.isEmpty()
                        ? now
                        : now.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + now.substring(1);
                return lead + within + prompt.substring(end);
            }
        }
        return prompt;
    }

    /** A sentence with {@link #PLACE} and the characters behind it for its places. */
    private String said(String key) {
        Object[] places = new Object[PLACES];
        for (int i = 0; i < PLACES; i++) {
            places[i] = String.valueOf((char) (PLACE + i));
        }
        return words.get(key, places);
    }

    /** The sentence, alone or behind what it is about and a colon. */
    private static Pattern pattern(String sentence) {
        StringBuilder out = new StringBuilder("(?<lead>[^:：]+: )??");
        int from = 0;
        for (int i = 0; i <= sentence.length(); i++) {
            int place = i < sentence.length() ? sentence.charAt(i) - PLACE : 0;
            if (i == sentence.length() || (place >= 0 && place < PLACES)) {
                out.append(Pattern.quote(sentence.substring(from, i)));
                from = i + 1;
                if (i < sentence.length()) {
                    String name = "<a" + place + ">";
                    out.append(out.indexOf(name) < 0 ? "(?" + name + ".+?)" : "\\k" + name);
                }
            }
        }
        return Pattern.compile(out.toString(), Pattern.CASE_INSENSITIVE);
    }
}
