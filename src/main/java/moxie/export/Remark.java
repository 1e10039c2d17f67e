package moxie.export;

import java.util.List;

/** Something worth telling about an export: what a format cannot hold, a glyph no font has. A key and its arguments. */
public record Remark(String key, List<Object> arguments) {
    public Remark {
        arguments = List.copyOf(arguments);
    }

    static Remark of(String key, Object... arguments) {
        return new Remark(key, List.of(arguments));
    }
}
