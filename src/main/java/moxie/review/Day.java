package moxie.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The day of study: it ends when the clock on the wall shows four in the morning, so that a late evening counts as one.
 */
public final class Day {
    private static final int ROLLOVER_HOUR = 4;

    private Day() {}

    /** The day of study an instant belongs to. */
    public static LocalDate of(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone).minusHours(ROLLOVER_HOUR).toLocalDate();
    }
}
