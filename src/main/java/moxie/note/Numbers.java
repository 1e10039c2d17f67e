package moxie.note;

import java.util.Arrays;
import moxie.note.Lines.Role;

/** For each numbered item at the left margin: is there a next number before the next heading? */
final class Numbers {
    private final boolean[] goesOn;

    Numbers(Lines lines) {
        goesOn = new boolean[lines.size()];
        int[] next = new int[16];
        boolean[] chained = new boolean[16];
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!lines.text(i) || lines.get(i).isEmpty()) {
                continue;
            }
            String line = lines.get(i);
            if (Line.heading(line, 0) > 0) {
                Arrays.fill(next, 0);
                continue;
            }
            int rank = lines.rank(i);
            if (rank > 0 && rank < 7 && !Line.isSpace(line.charAt(0))) {
                int number = Marker.at(line, 0).number();
                goesOn[i] = next[rank] == number + 1;
                next[rank] = number;
            }
        }
        last(lines, chained);
    }

    /** The last item of a list goes on when a paragraph followed an earlier one: it has its own paragraph too. */
    private void last(Lines lines, boolean[] chained) {
        int[] before = new int[16];
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!lines.text(i) || line.isEmpty()) {
                continue;
            }
            if (Line.heading(line, 0) > 0) {
                Arrays.fill(before, 0);
                Arrays.fill(chained, false);
                continue;
            }
            int rank = lines.rank(i);
            if (rank > 0 && rank < 7 && !Line.isSpace(line.charAt(0))) {
                int number = Marker.at(line, 0).number();
                boolean follows = before[rank] == number - 1 && number > 1;
                if (!goesOn[i] && follows && chained[rank]) {
                    goesOn[i] = true;
                }
                chained[rank] = goesOn[i] && parted(lines, i);
                before[rank] = number;
            }
        }
    }

    /** Does a block of its own, unindented, follow this item? */
    private static boolean parted(Lines lines, int i) {
        int next = i + 1;
        while (next < lines.size() && Line.blank(lines.get(next))) {
            next++;
        }
        if (next == lines.size()) {
            return false;
        }
        String line = lines.get(next);
        boolean fence = lines.role(next) == Role.FENCE;
        boolean text = lines.text(next) && next > i + 1 && lines.rank(next) == 0;
        return (fence || text) && !Line.isSpace(line.charAt(0)) && Line.heading(line, 0) == 0;
    }

    boolean goesOn(int line) {
        return goesOn[line];
    }
}
