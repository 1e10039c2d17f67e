package moxie.exam;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import moxie.message.Failure;
import moxie.question.Question;

/**
 * What makes an exam again, and proves that nothing changed underneath: the blueprint, the questions of each form with
 * a hash of what they ask, and a hash of each file written.
 *
 * @param name of the exam's files
 * @param blueprint as YAML
 * @param notes files and folders the questions came from, as seen from the lock; empty for those shipped with moxie
 * @param formats the exporters used
 */
public record Lock(
        String name,
        String blueprint,
        List<String> notes,
        List<String> formats,
        List<LockedForm> forms,
        List<LockedFile> files) {
    public static final String SCHEMA = "moxie/exam-lock/1";

    public Lock {
        notes = List.copyOf(notes);
        formats = List.copyOf(formats);
        forms = List.copyOf(forms);
        files = List.copyOf(files);
    }

    /** A form's questions, by section. */
    public record LockedForm(String name, List<LockedQuestion> questions) {
        public LockedForm {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question on a form.
     *
     * @param section 0-based
     * @param text SHA-256 of what is asked and of its key
     * @param source {@code file:line}
     */
    public record LockedQuestion(
            int number, int section, String id, double points, List<Integer> order, String text, String source) {
        public LockedQuestion {
            order = List.copyOf(order);
        }
    }

    /** A file beside the lock and the SHA-256 of its bytes. */
    public record LockedFile(String file, String hash) {}

    public static Lock of(String name, Exam exam, List<String> notes, List<String> formats, List<LockedFile> files) {
        List<LockedForm> forms = new ArrayList<>();
        for (Form form : exam.forms()) {
            List<LockedQuestion> questions = new ArrayList<>();
            for (int s = 0; s < form.sections().size(); s++) {
                for (Placed q : form.sections().get(s).questions()) {
                    questions.add(new LockedQuestion(
                            q.number(),
                            s,
                            q.question().id(),
                            q.points(),
                            q.order(),
                            hash(q),
                            String.valueOf(q.question().source())));
                }
            }
            forms.add(new LockedForm(form.name(), questions));
        }
        return new Lock(name, BlueprintWriter.yaml(exam.blueprint()), notes, formats, forms, files);
    }

    /**
     * Reads a lock file.
     *
     * @throws Failure when it is none, or when it names files outside its folder
     */
    public static Lock read(String file, String json) {
        Map<String, Object> root = JsonTree.object(json)
                .filter(object -> JsonTree.text(object, "schema").equals(SCHEMA))
                .orElseThrow(() -> Failure.of("error.exam.lock", file));
        List<LockedForm> forms = new ArrayList<>();
        for (Map<?, ?> form : JsonTree.objects(root, "forms")) {
            List<LockedQuestion> questions = new ArrayList<>();
            for (Map<?, ?> question : JsonTree.objects(form, "questions")) {
                questions.add(question(question));
            }
            forms.add(new LockedForm(JsonTree.text(form, "form"), questions));
        }
        List<LockedFile> files = new ArrayList<>();
        for (Map<?, ?> each : JsonTree.objects(root, "files")) {
            files.add(new LockedFile(JsonTree.text(each, "file"), JsonTree.text(each, "sha256")));
        }
        Stream.concat(Stream.of(JsonTree.text(root, "name")), files.stream().map(LockedFile::file))
                .filter(name -> !beside(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Failure.of("error.exam.lock.name", file, name);
                });
        return new Lock(
                JsonTree.text(root, "name"),
                JsonTree.text(root, "blueprint"),
                texts(root, "notes"),
                texts(root, "formats"),
                forms,
                files);
    }

    /** Whether it can only name a file in the folder of the lock: a lock may come from a stranger. */
    private static boolean beside(String name) {
        return !name.isBlank()
                && !name.startsWith(".")
                && name.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\' || c == ':');
    }

    private static List<String> texts(Map<String, Object> root, String name) {
        return root.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static LockedQuestion question(Map<?, ?> object) {
        List<Integer> order = new ArrayList<>();
        if (object.get("order") instanceof List<?> list) {
            list.forEach(index -> order.add(index instanceof Double d ? d.intValue() : -1));
        }
        return new LockedQuestion(
                (int) JsonTree.number(object, "number"),
                (int) JsonTree.number(object, "section"),
                JsonTree.text(object, "id"),
                JsonTree.number(object, "points"),
                order,
                JsonTree.text(object, "sha256"),
                JsonTree.text(object, "source"));
    }

    /** Of everything the question prints on paper or key. */
    static String hash(Placed placed) {
        Question q = placed.question();
        return hash((q.context() + '\u0000' + q.prompt() + '\u0000' + q.response()).getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hexadecimal. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The seed of its blueprint; 1 when it cannot be read. */
    public long seed() {
        List<Blueprint> read = BlueprintReader.read(blueprint).blueprint();
        return read.isEmpty() ? 1 : read.get(0).seed();
    }

    /** The lock file. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter(Separators.createDefaultInstance().withRootSeparator("\n")));
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeStringField("name", name);
            json.writeStringField("blueprint", blueprint);
            write(json, "notes", notes);
            write(json, "formats", formats);
            json.writeArrayFieldStart("forms");
            for (LockedForm form : forms) {
                json.writeStartObject();
                json.writeStringField("form", form.name());
                json.writeArrayFieldStart("questions");
                for (LockedQuestion question : form.questions()) {
                    write(json, question);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("files");
            for (LockedFile file : files) {
                json.writeStartObject();
                json.writeStringField("file", file.file());
                json.writeStringField("sha256", file.hash());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, LockedQuestion question) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", question.number());
        json.writeNumberField("section", question.section());
        json.writeStringField("id", question.id());
        json.writeNumberField("points", question.points());
        json.writeArrayFieldStart("order");
        for (int option : question.order()) {
            json.writeNumber(option);
        }
        json.writeEndArray();
        json.writeStringField("sha256", question.text());
        json.writeStringField("source", question.source());
        json.writeEndObject();
    }
}
