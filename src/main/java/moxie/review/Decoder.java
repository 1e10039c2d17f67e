package moxie.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One line of the log back into an entry. Fields it does not know are passed over; the line keeps them. */
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

    private Decoder() {}

    /**
     * The entry a line holds, or nothing when its schema is of a later moxie.
     *
     * @throws Cursor.Torn when the line is not what its schema says
     */
    static Optional<Entry> read(String line) {
        Decoder decoder = new Decoder();
        Cursor cursor = new Cursor(line);
        cursor.object(name -> decoder.field(name, cursor));
        cursor.end();
        try {
            return decoder.entry();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Cursor.Torn(String.valueOf(e.getMessage()));
        }
    }

    private void field(String name, Cursor cursor) {
        switch (name) {
            case "schema" -> schema = cursor.string();
            case "id" -> id = cursor.string();
            case "question" -> question = cursor.string();
            case "at" -> at = cursor.string();
            case "day" -> day = cursor.string();
            case "rating" -> rating = cursor.string();
            case "auto" -> auto = cursor.string();
            case "answer" -> answer = cursor.string();
            case "replaces" -> replaces = cursor.string();
            case "undone" -> undone = cursor.string();
            case "what" -> what = cursor.string();
            case "subject" -> subject = cursor.string();
            case "score" -> score = cursor.number();
            case "hints" -> hints = (int) cursor.number();
            case "ms" -> millis = (long) cursor.number();
            case "confidence" -> confidence = (int) cursor.number();
            case "cram" -> cram = cursor.truth();
            case "points" -> cursor.array(() -> point(cursor));
            default -> cursor.skip();
        }
    }

    private void point(Cursor cursor) {
        String[] name = {""};
        double[] earned = {0};
        cursor.object(field -> {
            switch (field) {
                case "id" -> name[0] = cursor.string();
                case "score" -> earned[0] = cursor.number();
                default -> cursor.skip();
            }
        });
        points.add(new Review.PointScore(name[0], earned[0]));
    }

    private Optional<Entry> entry() {
        return switch (schema) {
            case "moxie/review/1" ->
                Optional.of(new Review(
                        required(id),
                        required(question),
                        OffsetDateTime.parse(at),
                        LocalDate.parse(day),
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
            case "moxie/undo/1" -> Optional.of(new Entry.Undo(required(id), OffsetDateTime.parse(at), undone));
            case "moxie/event/1" ->
                Optional.of(new Entry.Event(
                        required(id),
                        OffsetDateTime.parse(at),
                        LocalDate.parse(day),
                        Entry.What.valueOf(what.toUpperCase(Locale.ROOT)),
                        required(subject)));
            default -> {
                required(schema);
                yield Optional.empty();
            }
        };
    }

    private static Rating rating(String code) {
        return Rating.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static String required(String value) {
        if (value.isEmpty()) {
            throw new Cursor.Torn("a field is missing");
        }
        return value;
    }
}
