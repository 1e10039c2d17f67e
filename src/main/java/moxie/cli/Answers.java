package moxie.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import moxie.grade.Grader;
import moxie.message.Failure;
import moxie.quiz.Ask;
import moxie.quiz.Given;
import moxie.quiz.Quiz;

/**
 * A session without a person at the keyboard: answers come one a line. A line is the answer to the next question of
 * the session, as text or as {@code {"answer":".."}}; with {@code "question":ID} it answers that question.
 */
final class Answers {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Call call;
    private final Study study;
    private final Grader grader;

    Answers(Call call, Study study, Grader grader) {
        this.call = call;
        this.study = study;
        this.grader = grader;
    }

    private record Line(String question, String answer, Optional<String> wrong) {}

    /** @return 1 when a line could not be marked */
    int run(Quiz start, String from) {
        boolean allWell = true;
        Quiz quiz = start;
        try (BufferedReader in = open(from)) {
            int number = 0;
            boolean over = false;
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                number++;
                Line line = read(text);
                Optional<Ask> asked = line.question().isEmpty() ? next(start, quiz) : study.question(line.question());
                if (line.wrong().isPresent()) {
                    allWell = trouble(number, line.wrong().get());
                } else if (asked.isEmpty() && line.question().isEmpty()) {
                    // In words it is said once: a wrong file may have a million lines.
                    boolean said = over && !call.settings().json();
                    allWell = !said && trouble(number, call.words().get("quiz.answers.over"));
                    over = true;
                } else if (asked.isEmpty()) {
                    allWell = trouble(number, call.words().get("quiz.answers.unknown", line.question()));
                } else if (line.question().isEmpty()) {
                    quiz = mark(quiz, asked.get(), line.answer());
                } else {
                    mark(Quiz.of(List.of(asked.get()), start.cram()), asked.get(), line.answer());
                }
            }
        } catch (IOException e) {
            throw Failure.of("error.quiz.answers", from);
        }
        return allWell ? 0 : 1;
    }

    /** The next question of the session; what was not known does not return here. */
    private static Optional<Ask> next(Quiz start, Quiz now) {
        return now.position() < start.queue().size() ? now.current() : Optional.empty();
    }

    private BufferedReader open(String from) throws IOException {
        if (from.equals("-")) {
            return TextFile.lines(call.host().in());
        }
        Path file = call.host().folder().resolve(from);
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw Failure.of("error.quiz.answers", from);
        }
        return new BufferedReader(new StringReader(TextFile.of(file, from)));
    }

    private Quiz mark(Quiz quiz, Ask ask, String answer) {
        Quiz.Step step = quiz.answer(grader, new Given(answer, 0, 0, 0), study.now());
        study.write(step.review());
        String due =
                study.schedule().state(ask.key()).due().map(Object::toString).orElse("");
        if (call.settings().json()) {
            Json.line(call.out(), "moxie/mark/1", json -> {
                json.writeStringField("id", ask.question().id());
                Json.text(json, "prompt", ask.question().prompt());
                MarkView.fields(json, step.mark());
                json.writeStringField("due", due);
            });
        } else {
            QuizView view = new QuizView(
                    call.words(),
                    new Style(call.settings().color()),
                    call.settings().columns());
            view.question(ask.question()).forEach(call.out()::println);
            view.verdicts(step.mark()).forEach(call.out()::println);
            String when = study.schedule()
                    .state(ask.key())
                    .due()
                    .map(day -> view.when(day, study.today()))
                    .orElse(call.words().get("quiz.cram"));
            view.outcome(step.mark(), step.review().rating().code(), when).forEach(call.out()::println);
        }
        return step.next();
    }

    private boolean trouble(int number, String sentence) {
        if (call.settings().json()) {
            call.out().println(Json.object(json -> {
                json.writeNumberField("line", number);
                Json.text(json, "error", sentence);
            }));
        } else {
            call.err().println(call.words().get("quiz.answers.line", number, Printable.line(sentence)));
        }
        return false;
    }

    private Line read(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return new Line("", text.strip(), Optional.empty());
        }
        String question = "";
        String answer = "";
        try (JsonParser json = FACTORY.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("question") && value == JsonToken.VALUE_STRING) {
                    question = json.getText();
                } else if (name.equals("answer") && value.isScalarValue()) {
                    answer = json.getText();
                } else {
                    json.skipChildren();
                }
            }
            return new Line(question, answer, Optional.empty());
        } catch (IOException e) {
            return new Line("", "", Optional.of(call.words().get("quiz.answers.json")));
        }
    }
}
