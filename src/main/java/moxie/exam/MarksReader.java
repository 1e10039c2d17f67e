package moxie.exam;

import java.util.ArrayList;
import java.util.List;
import moxie.message.Failure;

/** Reads the table of marks that {@code exam grade} writes. */
public final class MarksReader {
    private MarksReader() {}

    /** @throws Failure when the file is no such table */
    public static List<Statistics.Result> read(String file, String csv) {
        List<List<String>> rows =
                CsvTable.of(csv).rows().stream().map(CsvTable.Row::cells).toList();
        List<String> header = rows.isEmpty() ? List.of() : rows.get(0);
        int person = header.indexOf("person");
        int id = header.indexOf("id");
        int got = header.indexOf("got");
        int outOf = header.indexOf("out_of");
        if (person < 0 || id < 0 || got < 0 || outOf < 0) {
            throw Failure.of("error.exam.marks", file);
        }
        List<Statistics.Result> out = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            try {
                out.add(new Statistics.Result(
                        row.get(person),
                        cell(row, header.indexOf("form")),
                        number(cell(row, header.indexOf("number"))),
                        row.get(id),
                        Double.parseDouble(row.get(got)),
                        Double.parseDouble(row.get(outOf)),
                        cell(row, header.indexOf("chosen"))));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw Failure.of("error.exam.marks", file);
            }
        }
        return out;
    }

    private static int number(String cell) {
        return cell.matches("\\d{1,5}") ? Integer.parseInt(cell) : 0;
    }

    private static String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }
}
