package moxie.question;

import java.util.List;
import java.util.stream.Collectors;
import moxie.message.Messages;
import moxie.text.Language;

/** The sentences questions are asked in: messages {@code question.KIND…}, in the language of the note. */
final class Prompts {
    private static final Prompts ZH = new Prompts(Language.ZH);
    private static final Prompts EN = new Prompts(Language.EN);

    private final Messages words;
    private final Language language;

    private Prompts(Language language) {
        this.language = language;
        this.words = Messages.of(language.locale());
    }

    static Prompts in(Language language) {
        return language == Language.ZH ? ZH : EN;
    }

    Language language() {
        return language;
    }

    String say(String key, Object... arguments) {
        return words.get("question." + key, arguments);
    }

    /**
     * A name as it stands in the middle of a sentence: before a Chinese word a Latin ending gets a space after it; an
     * English title of common words, whose article nobody knows, is quoted.
     */
    String bare(String name) {
        if (language == Language.EN) {
            boolean title = name.matches("[A-Z][a-z-]+(?: [a-z-]+)+");
            return title ? '"' + name + '"' : name;
        }
        if (name.isEmpty()) {
            return name;
        }
        char last = name.charAt(name.length() - 1);
        return last < 0x80 && Character.isLetterOrDigit(last) ? name + " " : name;
    }

    /** A name as it opens an English sentence: with a capital, unless its first word has signs of its own. */
    String opening(String name) {
        int space = name.indexOf(' ');
        String first = space < 0 ? name : name.substring(0, space);
        boolean word =
                language == Language.EN && first.length() > 1 && first.chars().allMatch(Character::isLowerCase);
        return word ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
    }

    /** A name of common English words as it stands within a sentence: {@code Classic problems} as {@code classic problems}. */
    String low(String name) {
        boolean common = name.matches("[A-Z][a-z-]+(?: [a-z-]+)*");
        return common ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    /** Several names in a row, each quoted. */
    String all(List<String> names) {
        return names.stream()
                .map(name -> language == Language.ZH ? "“" + name + "”" : "\"" + name + "\"")
                .collect(Collectors.joining(language == Language.ZH ? "" : ", "));
    }

    /** A question with what it is about before it. */
    String about(String subject, String question) {
        String low =
                language == Language.EN ? Character.toLowerCase(question.charAt(0)) + question.substring(1) : question;
        return say("about", opening(subject), low);
    }
}
