package moxie.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

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

    private final Locale locale;
    private ResourceBundle bundle;

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
    private ResourceBundle bundle() {
        if (bundle == null) {
            String name = chinese() ? "/moxie/messages_zh.properties" : "/moxie/messages.properties";
            // Straight from the file: looking for a bundle by locale costs as much again as reading it.
            try (InputStream in = Messages.class.getResourceAsStream(name)) {
                bundle = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bundle;
    }

    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    /**
     * The sentence for a key. Numbers are shown plainly, without grouping.
     *
     * @throws MissingResourceException when no bundle has the key: a bug, held by a test
     */
    public String get(String key, Object... arguments) {
        MessageFormat format = new MessageFormat(bundle().getString(key), Locale.ROOT);
        Format[] formats = format.getFormats();
        for (int i = 0; i < formats.length; i++) {
            if (formats[i] == null) {
                format.setFormat(i, PLAIN);
            }
        }
        return format.format(arguments);
    }

    /** The sentence for a failure. */
    public String get(Failure failure) {
        return get(failure.key(), failure.arguments().toArray());
    }

    /** The sentence for a key, with its arguments in a list. */
    public String get(String key, List<?> arguments) {
        return get(key, arguments.toArray());
    }
}
