package moxie.message;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The message bundles in one language. Patterns are {@link MessageFormat}s, so an apostrophe is written twice. */
public final class Messages {
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
            bundle = ResourceBundle.getBundle(
                    "moxie.messages",
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
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
        Object[] plain = arguments.clone();
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] instanceof Long || plain[i] instanceof Float || plain[i] instanceof Double) {
                plain[i] = plain[i].toString();
            }
        }
        return new MessageFormat(bundle().getString(key), Locale.ROOT).format(plain);
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
