package moxie.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import moxie.grade.Grader;
import moxie.grade.Mark;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.message.Reason;
import moxie.question.Rubric;

/**
 * Marks JSONL as it streams: lines are taken in blocks, marked on all processors, and printed in their order. A line
 * that cannot be marked says so in its place and the rest goes on.
 */
final class Batch {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int BLOCK = 128;

    private final Grader grader;
    private final Messages words;

    private Batch(Grader grader, Messages words) {
        this.grader = grader;
        this.words = words;
    }

    /**
     * @param file a path, or {@code -} for standard input
     * @return 1 when a line could not be marked, else 0
     */
    static int run(Call call, Grader grader, String file) {
        try (InputStream in = file.equals("-")
                ? call.host().in()
                : Files.newInputStream(call.host().folder().resolve(file))) {
            return new Batch(grader, call.words()).run(in, call);
        } catch (UncheckedIOException e) {
            throw Failure.of("error.read", file, Reason.of(e.getCause()));
        } catch (IOException e) {
            throw Failure.of("error.read", file, Reason.of(e));
        }
    }

    private int run(InputStream in, Call call) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(processors);
        ArrayDeque<Future<Block>> waiting = new ArrayDeque<>();
        boolean failed = false;
        try (BufferedReader reader = TextFile.lines(in)) {
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    lines.add(line);
                }
                if (lines.size() == BLOCK || (!reader.ready() && !lines.isEmpty())) {
                    List<String> block = lines;
                    lines = new ArrayList<>();
                    waiting.add(workers.submit(() -> mark(block)));
                }
                while (waiting.size() > 2 * processors || (!waiting.isEmpty() && !reader.ready())) {
                    failed |= print(waiting.remove(), call);
                }
            }
            if (!lines.isEmpty()) {
                List<String> rest = lines;
                waiting.add(workers.submit(() -> mark(rest)));
            }
            while (!waiting.isEmpty()) {
                failed |= print(waiting.remove(), call);
            }
        } finally {
            workers.shutdownNow();
        }
        return failed ? 1 : 0;
    }

    private static boolean print(Future<Block> done, Call call) {
        try {
            Block block = done.get();
            call.out().print(block.text);
            call.out().flush();
            return block.failed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private record Block(String text, boolean failed) {}

    private Block mark(List<String> lines) {
        StringBuilder out = new StringBuilder(lines.size() * 300);
        boolean failed = false;
        for (String line : lines) {
            Task task = Task.read(line);
            if (task.problem.isEmpty()) {
                Mark mark = task.references.isEmpty()
                        ? grader.mark(task.question, Rubric.of(task.points), task.answer)
                        : grader.best(task.question, task.references, task.answer);
                out.append(Json.object(json -> {
                    json.writeStringField("schema", "moxie/mark/1");
                    task.id(json);
                    MarkView.fields(json, mark);
                }));
            } else {
                failed = true;
                out.append(Json.object(json -> {
                    task.id(json);
                    json.writeStringField("error", words.get(task.problem));
                }));
            }
            out.append('\n');
        }
        return new Block(out.toString(), failed);
    }

    /** One line of the batch. */
    private static final class Task {
        private String id = "";
        private boolean number;
        private String question = "";
        private String answer = "";
        private boolean answered;
        private final List<String> points = new ArrayList<>();
        private final List<String> references = new ArrayList<>();
        private String problem = "";

        static Task read(String line) {
            Task task = new Task();
            try (JsonParser json = FACTORY.createParser(line)) {
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    task.problem = "grade.batch.json";
                    return task;
                }
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    task.field(json);
                }
                if (json.currentToken() != JsonToken.END_OBJECT) {
                    task.problem = "grade.batch.json";
                } else if (task.problem.isEmpty()) {
                    task.problem = task.lacking();
                }
            } catch (IOException e) {
                task.problem = "grade.batch.json";
            }
            return task;
        }

        private void field(JsonParser json) throws IOException {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            switch (name) {
                case "id" -> {
                    if (token.isScalarValue()) {
                        id = json.getText();
                        number = token == JsonToken.VALUE_NUMBER_INT;
                    } else {
                        json.skipChildren();
                    }
                }
                case "question" -> question = text(json, token);
                case "answer" -> {
                    answered = token == JsonToken.VALUE_STRING;
                    answer = text(json, token);
                }
                case "points" -> texts(json, token, points);
                case "reference" -> texts(json, token, references);
                default -> json.skipChildren();
            }
        }

        private String text(JsonParser json, JsonToken token) throws IOException {
            if (token == JsonToken.VALUE_STRING) {
                return json.getText();
            }
            json.skipChildren();
            if (token != JsonToken.VALUE_NULL) {
                problem = "grade.batch.text";
            }
            return "";
        }

        private void texts(JsonParser json, JsonToken token, List<String> into) throws IOException {
            if (token == JsonToken.VALUE_STRING) {
                into.add(json.getText());
                return;
            }
            if (token != JsonToken.START_ARRAY) {
                json.skipChildren();
                problem = token == JsonToken.VALUE_NULL ? problem : "grade.batch.text";
                return;
            }
            while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
                into.add(text(json, json.currentToken()));
            }
        }

        private String lacking() {
            points.removeIf(String::isBlank);
            references.removeIf(String::isBlank);
            if (!answered) {
                return "grade.batch.answer";
            }
            if (!points.isEmpty()) {
                references.clear();
                return "";
            }
            return references.isEmpty() ? "grade.batch.points" : "";
        }

        void id(JsonGenerator json) throws IOException {
            if (number) {
                json.writeFieldName("id");
                json.writeNumber(id);
            } else if (!id.isEmpty()) {
                json.writeStringField("id", id);
            }
        }
    }
}
