package moxie.review;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads days and times as the log writes them, ISO 8601, and leaves any other spelling to the library. */
final class Stamps {
    private LocalDate last = LocalDate.EPOCH;

    Stamps() {}

    /**
     * A day, {@code 2026-11-25}.
     *
     * @throws java.time.DateTimeException when it is none
     */
    LocalDate day(String text) {
        return text.length() == 10 && plainDay(text) ? dayOf(text) : LocalDate.parse(text);
    }

    /**
     * A time with its offset, {@code 2026-11-25T08:30:00.250+08:00}; seconds and their parts may be missing.
     *
     * @throws java.time.DateTimeException when it is none
     */
    OffsetDateTime time(String text) {
        int zone = text.length() - (text.endsWith("Z") ? 1 : 6);
        boolean plain = zone >= 16
                && plainDay(text)
                && text.charAt(10) == 'T'
                && digits(text, 11, 2)
                && text.charAt(13) == ':'
                && digits(text, 14, 2)
                && (zone == 16 || (zone >= 19 && text.charAt(16) == ':' && digits(text, 17, 2)))
                && (zone <= 19 || (zone <= 29 && text.charAt(19) == '.' && digits(text, 20, zone - 20)))
                && plainZone(text, zone);
        if (!plain) {
            return OffsetDateTime.parse(text);
        }
        int nanos = 0;
        for (int i = 20; i < 29 && zone > 20; i++) {
            nanos = 10 * nanos + (i < zone ? text.charAt(i) - '0' : 0);
        }
        LocalTime time = LocalTime.of(two(text, 11), two(text, 14), zone == 16 ? 0 : two(text, 17), nanos);
        return OffsetDateTime.of(dayOf(text), time, zone(text, zone));
    }

    private static boolean plainDay(String text) {
        return text.length() >= 10
                && digits(text, 0, 4)
                && text.charAt(4) == '-'
                && digits(text, 5, 2)
                && text.charAt(7) == '-'
                && digits(text, 8, 2);
    }

    /** The day a text begins with; the same object as the last time when it is the same day. */
    private LocalDate dayOf(String text) {
        int year = two(text, 0) * 100 + two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        if (last.getDayOfMonth() != day || last.getMonthValue() != month || last.getYear() != year) {
            last = LocalDate.of(year, month, day);
        }
        return last;
    }

    private static boolean plainZone(String text, int from) {
        char sign = text.charAt(from);
        return sign == 'Z'
                || ((sign == '+' || sign == '-')
                        && digits(text, from + 1, 2)
                        && text.charAt(from + 3) == ':'
                        && digits(text, from + 4, 2));
    }

    private static ZoneOffset zone(String text, int from) {
        int sign = text.charAt(from) == '-' ? -1 : 1;
        return text.charAt(from) == 'Z'
                ? ZoneOffset.UTC
                : ZoneOffset.ofHoursMinutes(sign * two(text, from + 1), sign * two(text, from + 4));
    }

    private static boolean digits(String text, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return count > 0;
    }

    private static int two(String text, int at) {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }
}
