package moxie.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What one run of exports shares: typefaces, the setting of formulas, and what is worth telling afterwards. */
public final class Press implements AutoCloseable {
    private final Fonts fonts = new Fonts();
    private final Tex tex;
    private final Set<Remark> remarks = new LinkedHashSet<>();
    private final Map<String, Map<Integer, Integer>> pages = new TreeMap<>();

    /** @param scratch a folder for small helper files; it may not exist yet */
    public Press(Path scratch) {
        tex = new Tex(scratch);
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
