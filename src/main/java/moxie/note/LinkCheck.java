package moxie.note;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells which links lead nowhere. */
final class LinkCheck {
    private final Set<String> names;
    private final Map<Path, Boolean> known = new HashMap<>();

    /** @param names of every file in the folders read, lower case, also without {@code .md}; empty for single files */
    LinkCheck(Set<String> names) {
        this.names = names;
    }

    void check(Path note, String shown, List<Links.Link> links, List<Problem> problems) {
        for (Links.Link link : links) {
            if (link.wiki() ? !names.isEmpty() && !named(link.target()) : !exists(note, link.target())) {
                problems.add(new Problem(
                        Problem.Severity.WARNING,
                        link.image() ? "broken-image" : "broken-link",
                        shown,
                        link.line() + 1,
                        link.column() + 1,
                        List.of(link.target())));
            }
        }
    }

    private boolean named(String target) {
        String name = target.substring(target.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return names.contains(name);
    }

    private boolean exists(Path note, String target) {
        try {
            Path path = note.resolveSibling(target).normalize();
            return known.computeIfAbsent(path, Files::exists) || named(target);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
