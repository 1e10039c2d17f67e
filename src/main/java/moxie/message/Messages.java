package moxie.message;

import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The message bundles in one language. Patterns are {@link MessageFormat}s, so an apostrophe is written twice. */
public final class Messages {
    /** Things as they print themselves: a MessageFormat of its own would group digits. */
    private static final Format PLAIN = new Format() {
        private static final long serialVersionUID = 1L;

        @Override
        public StringBuffer format(Object thing, StringBuffer out, FieldPosition position) {
            return out.append(thing);
        }

        @Override
        public Object parseObject(String text, ParsePosition position) {
            throw new UnsupportedOperationException("messages are never read back");
        }
    };

    /** One of several phrases, chosen by a number; the arguments in it print themselves, too. */
    private final class Chosen extends Format {
        private static final long serialVersionUID = 1L;
        private final transient ChoiceFormat choice;

        Chosen(ChoiceFormat choice) {
            this.choice = choice;
        }

        @Override
        public StringBuffer format(Object number, StringBuffer out, FieldPosition position) {
            String phrase = choice.format(number);
            return out.append(phrase.indexOf('{') < 0 ? phrase : compile(phrase).format(said));
        }

        @Override
        public Object parseObject(String text, ParsePosition position) {
            throw new UnsupportedOperationException("messages are never read back");
        }
    }

    private final Locale locale;
    /** The arguments of the sentence that is being put together. */
    private Object[] said = {};

    private final Map<String, MessageFormat> formats = new HashMap<>();
    private Phrases phrases;

    private Messages(Locale locale) {
        this.locale = locale;
    }

    public static Messages of(Locale locale) {
        return new Messages(locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT);
    }

    /** Chinese words rather than English ones? */
    public boolean chinese() {
        return locale.equals(Locale.CHINESE);
    }

    /** Read when the first word is said: a look-up that finds its topic says none. */
    private synchronized Phrases phrases() {
        if (phrases == null) {
            phrases = Phrases.read(chinese() ? "/moxie/messages_zh.properties" : "/moxie/messages.properties");
        }
        return phrases;
    }

    public boolean has(String key) {
        return phrases().has(key);
    }

    /**
     * The sentence for a key. Numbers are shown plainly, without grouping.
     *
     * @throws java.util.MissingResourceException when no bundle has the key: a bug, held by a test
     */
    public String get(String key, Object... arguments) {
        String pattern = phrases().get(key);
        StringBuilder out = new StringBuilder(pattern.length() + 16);
        return fill(pattern, arguments, out) ? out.toString() : format(key, pattern, arguments);
    }

    /** Fills a pattern that has nothing but places such as {@code {0}}, as most have; false for any other. */
    private static boolean fill(String pattern, Object[] arguments, StringBuilder out) {
        if (pattern.indexOf('\'') >= 0) {
            return false;
        }
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int argument = open + 2 < pattern.length() ? pattern.charAt(open + 1) - '0' : -1;
            if (argument < 0 || argument >= arguments.length || argument > 9 || pattern.charAt(open + 2) != '}') {
                return false;
            }
            out.append(pattern, from, open).append(arguments[argument]);
            from = open + 3;
        }
        out.append(pattern, from, pattern.length());
        return true;
    }

    private synchronized String format(String key, String pattern, Object[] arguments) {
        said = arguments;
        return formats.computeIfAbsent(key, k -> compile(pattern)).format(arguments);
    }

    private MessageFormat compile(String pattern) {
        MessageFormat format = new MessageFormat(pattern, Locale.ROOT);
        Format[] parts = format.getFormats();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == null) {
                format.setFormat(i, PLAIN);
            } else if (parts[i] instanceof ChoiceFormat choice) {
                format.setFormat(i, new Chosen(choice));
            }
        }
        return format;
    }

    /** The sentence for a failure. */
    public String get(Failure failure) {
        return get(
                failure.key(),
                failure.arguments().stream()
                        .map(argument -> argument instanceof Reason reason ? reason.in(this) : argument)
                        .toArray());
    }

    /** The sentence for a key, with its arguments in a list. */
    public String get(String key, List<?> arguments) {
        return get(key, arguments.toArray());
    }
}
