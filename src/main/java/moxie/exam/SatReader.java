package moxie.exam;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moxie.message.Failure;

/**
 * The answers of a sat exam as they stand in a table or in lines of JSON.
 *
 * @param mistakes lines that could not be read
 */
public record SatReader(List<Sat> given, List<SatMistake> mistakes) {
    private static final List<String> PERSON = List.of("person", "name", "student", "姓名", "学号");
    private static final List<String> FORM = List.of("form", "卷", "试卷");
    private static final List<String> NUMBER = List.of("number", "no", "题号");
    private static final List<String> QUESTION = List.of("question", "id");
    private static final List<String> ANSWER = List.of("answer", "答案", "回答");

    public SatReader {
        given = List.copyOf(given);
        mistakes = List.copyOf(mistakes);
    }

    /**
     * A CSV table with a header: {@code person,form,number,answer} with a row for each answer, or
     * {@code person,form,1,2,3} with a row for each person.
     *
     * @throws Failure when the header names no person or no answers
     */
    public static SatReader csv(String file, String text) {
        CsvTable table = CsvTable.of(text);
        List<String> header = table.rows().stream()
                .limit(1)
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        int person = column(header, PERSON);
        int answer = column(header, ANSWER);
        boolean wide = header.stream().anyMatch(SatReader::digits);
        if (person < 0 || (answer < 0 && !wide)) {
            throw Failure.of("error.exam.answers", file);
        }
        List<Sat> given = new ArrayList<>();
        List<SatMistake> mistakes = new ArrayList<>(columns(file, header));
        if (table.unclosed() > 0) {
            mistakes.add(SatMistake.of(file + ":" + table.unclosed(), "quote"));
        }
        for (CsvTable.Row row : table.rows().subList(1, table.rows().size())) {
            String place = file + ":" + row.line();
            if (row.cells().size() > header.size()
                    && row.cells().subList(header.size(), row.cells().size()).stream()
                            .anyMatch(cell -> !cell.isBlank())) {
                mistakes.add(SatMistake.of(place, "cells", row.cells().size(), header.size()));
            } else if (answer >= 0) {
                String number = row.cell(column(header, NUMBER));
                String question = number.isEmpty() ? row.cell(column(header, QUESTION)) : number;
                given.add(new Sat(
                        place, row.cell(person), row.cell(column(header, FORM)), plain(question), row.raw(answer)));
            } else {
                given.addAll(wide(place, header, row, person));
            }
        }
        return new SatReader(given, mistakes);
    }

    /** One row of a table with a column for each question; cells left empty are no answers. */
    private static List<Sat> wide(String place, List<String> header, CsvTable.Row row, int person) {
        List<Sat> out = new ArrayList<>();
        String form = row.cell(column(header, FORM));
        for (int i = 0; i < header.size(); i++) {
            if (digits(header.get(i)) && !row.cell(i).isEmpty()) {
                out.add(new Sat(place, row.cell(person), form, plain(header.get(i)), row.raw(i)));
            }
        }
        return out.isEmpty() ? List.of(new Sat(place, row.cell(person), form, "1", "")) : out;
    }

    /** Columns that bear the same name, by which answers would be lost. */
    private static List<SatMistake> columns(String file, List<String> header) {
        Set<String> seen = new HashSet<>();
        return header.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .map(name -> SatMistake.of(file + ":1", "column", name))
                .toList();
    }

    private static boolean digits(String text) {
        return text.matches("\\d{1,5}");
    }

    /** A number without the zeros before it or the fraction a spreadsheet gave it; anything else as it stands. */
    private static String plain(String question) {
        return question.matches("\\d{1,5}(\\.0)?") ? String.valueOf((int) Double.parseDouble(question)) : question;
    }

    private static int column(List<String> header, List<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Lines of {@code {"person","form"?,"number" or "question","answer"}}. */
    public static SatReader jsonl(String file, String text) {
        List<Sat> given = new ArrayList<>();
        List<SatMistake> mistakes = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            String place = file + ":" + ++number;
            if (line.isBlank()) {
                continue;
            }
            Optional<Map<String, Object>> object = JsonTree.object(line);
            if (object.isEmpty()) {
                mistakes.add(SatMistake.of(place, "json"));
                continue;
            }
            Map<String, Object> sat = object.get();
            double at = JsonTree.number(sat, "number");
            String question = JsonTree.text(sat, "question");
            given.add(new Sat(
                    place,
                    JsonTree.text(sat, "person").strip(),
                    JsonTree.text(sat, "form").strip(),
                    Double.isNaN(at) ? plain(question.strip()) : Figures.of(at),
                    JsonTree.text(sat, "answer")));
        }
        return new SatReader(given, mistakes);
    }
}
