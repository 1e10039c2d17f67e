package moxie.exam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Markdown paper somebody wrote answers into. */
public final class FilledPaper {
    private FilledPaper() {}

    /**
     * What was written into a Markdown paper: per question the lines and the words that the blank paper lacks.
     *
     * @param blank the paper as it was handed out
     */
    public static Map<Integer, String> answers(String blank, String filled) {
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
