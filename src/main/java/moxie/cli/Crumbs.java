package moxie.cli;

import java.util.List;

/** Paths of topics shown side by side: what all of them begin with is left out. */
final class Crumbs {
    private final int shared;

    /** @param paths all that are shown together */
    Crumbs(List<List<String>> paths) {
        int most = paths.stream().mapToInt(path -> path.size() - 1).min().orElse(0);
        int same = 0;
        while (same < most && alike(paths, same)) {
            same++;
        }
        this.shared = same;
    }

    private static boolean alike(List<List<String>> paths, int place) {
        String first = paths.get(0).get(place);
        return paths.stream().allMatch(path -> path.get(place).equals(first));
    }

    /** The path as one line. */
    String line(List<String> path) {
        return Shown.line(String.join(" › ", path.subList(Math.min(shared, path.size()), path.size())));
    }
}
