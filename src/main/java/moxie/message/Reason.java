package moxie.message;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/**
 * Why the machine refused to read or write. The bundles have words for the common reasons, under {@code reason.CODE};
 * any other is told as the machine tells it.
 *
 * @param code the reason in small letters and hyphens: {@code no-space-left-on-device}, {@code nosuchfile}
 * @param said the machine's own words
 */
public record Reason(String code, String said) {
    public static Reason of(IOException refused) {
        String told = refused instanceof FileSystemException file ? file.getReason() : refused.getMessage();
        String kind = refused.getClass().getSimpleName().replace("Exception", "");
        boolean plain = told == null || told.isBlank() || refused instanceof java.nio.charset.CharacterCodingException;
        String said = plain ? kind : told;
        return new Reason(said.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"), said);
    }

    String in(Messages words) {
        return words.has("reason." + code) ? words.get("reason." + code) : said;
    }

    @Override
    public String toString() {
        return said;
    }
}
