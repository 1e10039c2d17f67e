package moxie.review;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lines of the log back into entries. Fields it does not know are passed over; the line keeps them. */
final class Decoder {
    private String schema = "";
    private String id = "";
    private String question = "";
    private String at = "";
    private String day = "";
    private String rating = "";
    private String auto = "";
    private String answer = "";
    private String replaces = "";
    private String undone = "";
    private String what = "";
    private String subject = "";
    private double score;
    private final List<Review.PointScore> points = new ArrayList<>();
    private int hints;
    private long millis;
    private int confidence;
    private boolean cram;
    private int end;

    private final Cursor cursor = new Cursor(new Names());
    private final Stamps stamps = new Stamps();

    Decoder() {}

    /**
     * The entry of the line that starts at a byte, or nothing when its schema is of a later moxie.
     *
     * @throws Cursor.Torn when the line is not what its schema says
     */
    Optional<Entry> read(byte[] bytes, int from) {
        clear();
        cursor.at(bytes, from, bytes.length).open('{');
        while (cursor.more('}')) {
            field(cursor.field());
        }
        end = cursor.end();
        try {
            return entry();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Cursor.Torn(String.valueOf(e.getMessage()));
        }
    }

    /** Where the last line read well has its end. */
    int end() {
        return end;
    }

    private void clear() {
        schema = id = question = at = day = rating = auto = answer = replaces = undone = what = subject = "";
        score = 0;
        points.clear();
        hints = confidence = 0;
        millis = 0;
        cram = false;
    }

    private void field(String name) {
        switch (name) {
            case "schema" -> schema = cursor.name();
            case "id" -> id = cursor.string();
            case "question" -> question = cursor.name();
            case "at" -> at = cursor.string();
            case "day" -> day = cursor.name();
            case "rating" -> rating = cursor.name();
            case "auto" -> auto = cursor.name();
            case "answer" -> answer = cursor.string();
            case "replaces" -> replaces = cursor.string();
            case "undone" -> undone = cursor.string();
            case "what" -> what = cursor.name();
            case "subject" -> subject = cursor.name();
            case "score" -> score = cursor.number();
            case "hints" -> hints = (int) cursor.number();
            case "ms" -> millis = (long) cursor.number();
            case "confidence" -> confidence = (int) cursor.number();
            case "cram" -> cram = cursor.truth();
            case "points" -> {
                cursor.open('[');
                while (cursor.more(']')) {
                    point();
                }
            }
            default -> cursor.skip();
        }
    }

    private void point() {
        String name = "";
        double earned = 0;
        cursor.open('{');
        while (cursor.more('}')) {
            switch (cursor.field()) {
                case "id" -> name = cursor.name();
                case "score" -> earned = cursor.number();
                default -> cursor.skip();
            }
        }
        points.add(new Review.PointScore(name, earned));
    }

    private Optional<Entry> entry() {
        return switch (schema) {
            case "moxie/review/1" ->
                Optional.of(new Review(
                        required(id),
                        required(question),
                        stamps.time(at),
                        stamps.day(day),
                        rating(rating),
                        rating(auto.isEmpty() ? rating : auto),
                        score,
                        points,
                        hints,
                        millis,
                        answer,
                        confidence,
                        cram,
                        replaces));
            case "moxie/undo/1" -> Optional.of(new Entry.Undo(required(id), stamps.time(at), undone));
            case "moxie/event/1" ->
                Optional.of(new Entry.Event(
                        required(id),
                        stamps.time(at),
                        stamps.day(day),
                        Entry.What.valueOf(what.toUpperCase(Locale.ROOT)),
                        required(subject)));
            default -> {
                required(schema);
                yield Optional.empty();
            }
        };
    }

    private static Rating rating(String code) {
        return switch (code) {
            case "again" -> Rating.AGAIN;
            case "hard" -> Rating.HARD;
            case "good" -> Rating.GOOD;
            case "easy" -> Rating.EASY;
            default -> throw new Cursor.Torn("rating");
        };
    }

    private static String required(String value) {
        if (value.isEmpty()) {
            throw new Cursor.Torn("a field is missing");
        }
        return value;
    }
}
