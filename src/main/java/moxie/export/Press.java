package moxie.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import moxie.exam.Form;
import moxie.question.Picture;
import moxie.question.Pictures;
import moxie.question.Question;

/** What one run of exports shares: typefaces, the setting of formulas, and what is worth telling afterwards. */
public final class Press implements AutoCloseable {
    private final Fonts fonts = new Fonts();
    private final Tex tex;
    private final Set<Remark> remarks = new LinkedHashSet<>();
    private final Map<String, Map<Integer, Integer>> pages = new TreeMap<>();

    private final Pictures pictures;
    private final ImageFiles files;
    private final Map<Picture, Optional<Image>> images = new HashMap<>();

    /** A press without pictures. @param scratch a folder for small helper files; it may not exist yet */
    public Press(Path scratch) {
        this(scratch, Pictures.NONE, new ImageFiles(scratch, List.of()));
    }

    public Press(Path scratch, Pictures pictures, ImageFiles files) {
        this.tex = new Tex(scratch);
        this.pictures = pictures;
        this.files = files;
    }

    /**
     * The pictures of a question that can be printed; the others are remarks.
     *
     * @param asked those that are part of the question, or those that explain the answer?
     */
    List<Image> images(Question question, boolean asked) {
        return pictures.of(question).stream()
                .filter(picture -> picture.asked() == asked)
                .flatMap(picture -> images.computeIfAbsent(picture, this::image).stream())
                .toList();
    }

    /** Tells once that a format shows no pictures, where the form has some. */
    void withoutPictures(Form form, String format) {
        if (form.questions().stream().anyMatch(q -> !pictures.of(q.question()).isEmpty())) {
            remark("remark.picture.none", format);
        }
    }

    private Optional<Image> image(Picture picture) {
        try {
            return Optional.of(files.read(picture));
        } catch (ImageFiles.Refused e) {
            remark(e.key(), picture.source().toString(), picture.target());
            return Optional.empty();
        }
    }

    Fonts fonts() {
        return fonts;
    }

    Tex tex() {
        return tex;
    }

    void remark(String key, Object... arguments) {
        remarks.add(Remark.of(key, arguments));
    }

    void pages(String form, Map<Integer, Integer> pageOfQuestion) {
        pages.put(form, Map.copyOf(pageOfQuestion));
    }

    /** What is worth telling, each once. */
    public List<Remark> remarks() {
        return new ArrayList<>(remarks);
    }

    /** The page of each question on a form's paper, by number; empty where none was laid out. */
    public Map<Integer, Integer> pages(String form) {
        return pages.getOrDefault(form, Map.of());
    }

    @Override
    public void close() {
        fonts.close();
    }
}
