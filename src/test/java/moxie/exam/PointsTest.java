package moxie.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moxie.note.Library;
import moxie.note.Source;
import moxie.question.Question;
import moxie.question.Questions;
import moxie.question.Response;
import moxie.question.Rubric;
import moxie.text.Language;
import org.junit.jupiter.api.Test;

/** What questions earn of a whole: {@code spec/points.md}. */
class PointsTest {
    private static final Pattern PAPER = Pattern.compile("```paper\n(\\S+) points\n(.*?)```", Pattern.DOTALL);

    @Test
    void papers_earn_as_the_document_shows() throws IOException {
        int count = 0;
        Matcher paper = PAPER.matcher(spec());
        while (paper.find()) {
            List<Question> bank = new ArrayList<>();
            paper.group(2)
                    .lines()
                    .forEach(line -> bank.add(question(bank.size(), line.strip().split("\\s+"))));
            double whole = Double.parseDouble(paper.group(1));
            for (Form form : made(bank, whole).forms()) {
                Map<String, String> earned = new TreeMap<>();
                form.questions().forEach(q -> earned.put(q.question().id(), Figures.of(q.points())));
                String told = bank.stream()
                        .map(q -> q.prompt() + " " + earned.get(q.id()))
                        .collect(Collectors.joining("\n"));
                assertEquals(paper.group(2).strip().replaceAll(" +", " "), told, form.name() + " of " + whole);
            }
            count++;
        }
        assertTrue(count >= 4, "papers found: " + count);
    }

    @Test
    void every_paper_sums_to_its_whole_and_more_asked_never_earns_less() {
        for (long seed = 1; seed <= 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Question> bank = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String shape =
                        List.of("choice", "blank", "written", "written", "code").get(random.nextInt(5));
                String things = String.valueOf(1 + random.nextInt(9));
                bank.add(question(
                        i,
                        shape.matches("written|code") ? new String[] {shape, things, "?"} : new String[] {shape, "?"}));
            }
            double whole = random.nextInt(16, 400) / 2.0;
            for (Form form : made(bank, whole).forms()) {
                assertEquals(whole, form.points(), 1e-9, "seed " + seed);
                for (Placed more : form.questions()) {
                    for (Placed less : form.questions()) {
                        assertTrue(
                                more.shape() != less.shape()
                                        || more.question().points()
                                                <= less.question().points()
                                        || more.points() >= less.points(),
                                "seed " + seed + ": " + more + " and " + less);
                    }
                }
            }
        }
    }

    @Test
    void where_two_of_many_are_enough_only_two_earn() {
        List<Question> asked = Questions.of(Library.of("n.md", "# 计算机网络\n## 域名\n- 国家顶级域：cn、us、uk、jp 等\n"));
        Question examples = asked.stream()
                .filter(q -> q.prompt().contains("2 个例子"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, examples.points(), examples.toString());
    }

    private static Exam made(List<Question> bank, double whole) {
        return ExamBuilder.build(
                Proposal.pointed(Proposal.of("t", bank, bank.size(), 0, 0, 4, List.of("A", "B")), whole), bank);
    }

    /** @param words shape, how many things it asks for where it is written, what it earns */
    private static Question question(int at, String[] words) {
        int things = words.length > 2 ? Integer.parseInt(words[1]) : 1;
        List<String> lines =
                IntStream.range(0, things).mapToObj(i -> "thing " + i).toList();
        Response response = switch (words[0]) {
            case "choice" -> new Response.Choice(List.of("a", "b", "c"), List.of(at % 3));
            case "blank" -> new Response.Blank(List.of(List.of("a")));
            case "code" -> new Response.Code("python", String.join("\n", lines));
            default -> new Response.Free(Rubric.of(lines));
        };
        return new Question(
                "q" + at,
                words[0],
                List.of("T"),
                "",
                words.length > 2 ? words[0] + " " + things : words[0],
                Language.EN,
                words[0].equals("code") ? 1 + things / 2 : things,
                new Source("a.md", 1, 1),
                response,
                List.of("p" + at),
                0.5);
    }

    private static String spec() throws IOException {
        try (InputStream in = PointsTest.class.getResourceAsStream("/spec/points.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
