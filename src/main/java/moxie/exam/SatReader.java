package moxie.exam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import moxie.message.Failure;

/** Reads the answers of a sat exam: a table, lines of JSON, or the paper itself filled in. */
public final class SatReader {
    private static final List<String> PERSON = List.of("person", "name", "student", "姓名", "学号");
    private static final List<String> FORM = List.of("form", "卷", "试卷");
    private static final List<String> NUMBER = List.of("number", "no", "题号");
    private static final List<String> QUESTION = List.of("question", "id");
    private static final List<String> ANSWER = List.of("answer", "答案", "回答");

    private SatReader() {}

    /**
     * A CSV table with a header: {@code person,form,number,answer} with a row for each answer, or
     * {@code person,form,1,2,3} with a row for each person.
     *
     * @throws Failure when the header names no person or no answers
     */
    public static List<Sat> csv(String file, String text) {
        List<List<String>> rows = rows(text);
        if (rows.isEmpty()) {
            throw Failure.of("error.exam.answers", file);
        }
        List<String> header = rows.get(0).stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        int person = column(header, PERSON);
        int answer = column(header, ANSWER);
        boolean wide = header.stream().anyMatch(SatReader::digits);
        if (person < 0 || (answer < 0 && !wide)) {
            throw Failure.of("error.exam.answers", file);
        }
        List<Sat> out = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            String who = cell(row, person).strip();
            String form = cell(row, column(header, FORM)).strip();
            if (answer >= 0) {
                String number = cell(row, column(header, NUMBER)).strip();
                String id = cell(row, column(header, QUESTION)).strip();
                out.add(new Sat(who, form, digits(number) ? Integer.parseInt(number) : 0, id, cell(row, answer)));
                continue;
            }
            for (int i = 0; i < header.size(); i++) {
                if (digits(header.get(i))) {
                    out.add(new Sat(who, form, Integer.parseInt(header.get(i)), "", cell(row, i)));
                }
            }
        }
        return out;
    }

    private static boolean digits(String text) {
        return text.matches("\\d{1,5}");
    }

    private static int column(List<String> header, List<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    /** Cells after RFC 4180, whatever ends the lines; a byte order mark is skipped. */
    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.length() == 0) {
                quoted = true;
            } else if (c == ',' || c == '\t') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                end(rows, row, cell);
                row = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        end(rows, row, cell);
        return rows;
    }

    private static void end(List<List<String>> rows, List<String> row, StringBuilder cell) {
        row.add(cell.toString());
        cell.setLength(0);
        if (row.stream().anyMatch(each -> !each.isBlank())) {
            rows.add(row);
        }
    }

    /**
     * Lines of {@code {"person","form"?,"number" or "question","answer"}}.
     *
     * @throws Failure naming the first line that is none
     */
    public static List<Sat> jsonl(String file, String text) {
        List<Sat> out = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Optional<Map<String, Object>> object = JsonTree.object(line);
            if (object.isEmpty()) {
                throw Failure.of("error.exam.answers.line", file, number);
            }
            Map<String, Object> sat = object.get();
            double at = JsonTree.number(sat, "number");
            out.add(new Sat(
                    JsonTree.text(sat, "person"),
                    JsonTree.text(sat, "form"),
                    Double.isNaN(at) ? 0 : (int) at,
                    JsonTree.text(sat, "question"),
                    JsonTree.text(sat, "answer")));
        }
        return out;
    }

    /**
     * What was written into a Markdown paper: per question the lines and the words that the blank paper lacks.
     *
     * @param blank the paper as it was handed out
     */
    public static Map<Integer, String> filled(String blank, String filled) {
        Map<Integer, List<String>> printed = chunks(blank);
        Map<Integer, String> out = new LinkedHashMap<>();
        chunks(filled).forEach((number, lines) -> {
            List<String> own = new ArrayList<>(printed.getOrDefault(number, List.of()));
            List<String> answer = new ArrayList<>();
            for (String line : lines) {
                String bare = bare(line);
                if (own.remove(line.strip()) || bare.isEmpty()) {
                    continue;
                }
                answer.add(between(own, line.strip()).orElse(bare));
            }
            out.put(number, String.join("\n", answer).strip());
        });
        return out;
    }

    /** The lines of each question, by number; a question begins with {@code 12. } at the start of a line. */
    private static Map<Integer, List<String>> chunks(String paper) {
        Map<Integer, List<String>> out = new LinkedHashMap<>();
        List<String> now = new ArrayList<>();
        for (String line : paper.split("\r?\n", -1)) {
            int dot = line.indexOf(". ");
            int next = out.size() + 1;
            if (dot > 0 && line.substring(0, dot).equals(String.valueOf(next))) {
                now = new ArrayList<>();
                out.put(next, now);
            } else if (line.startsWith("#")) {
                now = new ArrayList<>();
            }
            now.add(line.strip());
        }
        return out;
    }

    /** A line without the marks of a place to write. */
    private static String bare(String line) {
        return line.replace("\\_", "")
                .replaceAll("\\\\$", "")
                .replaceFirst("^\\s*(答案：|Answer:)", "")
                .replace('\u00A0', ' ')
                .strip();
    }

    /** What stands where a printed line has its blanks, when the rest of the line is as printed. */
    private static Optional<String> between(List<String> printed, String line) {
        for (String template : printed) {
            String[] pieces = template.split("(\\\\_)+", -1);
            if (pieces.length < 2 || !line.startsWith(pieces[0])) {
                continue;
            }
            List<String> found = new ArrayList<>();
            int at = pieces[0].length();
            for (int i = 1; i < pieces.length && at >= 0; i++) {
                int next = pieces[i].isEmpty() ? line.length() : line.indexOf(pieces[i], at);
                found.add(
                        next < 0
                                ? ""
                                : bare(line.substring(at, next))
                                        .replaceAll("[*_]", "")
                                        .strip());
                at = next < 0 ? -1 : next + pieces[i].length();
            }
            if (at >= 0) {
                printed.remove(template);
                return Optional.of(String.join("\n", found));
            }
        }
        return Optional.empty();
    }
}
