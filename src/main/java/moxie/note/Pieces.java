package moxie.note;

import java.util.ArrayList;
import java.util.List;
import moxie.text.Columns;

/** Cuts a paragraph in which every line is a point of its own into those points. */
final class Pieces {
    private Pieces() {}

    /** The paragraph itself, or its lines. */
    static List<Draft> of(Draft paragraph) {
        String text = paragraph.words.text();
        if (text.indexOf('\n') < 0 && text.indexOf(Words.BREAK) < 0) {
            return List.of(paragraph);
        }
        List<Draft> pieces = new ArrayList<>();
        int line = paragraph.line;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == Words.BREAK) {
                String piece = text.substring(from, i).strip();
                if (!piece.isEmpty()) {
                    pieces.add(new Draft(Draft.Shape.TEXT, paragraph.words.with(piece), line, line));
                }
                if (i < text.length() && text.charAt(i) == '\n') {
                    line = Math.min(line + 1, paragraph.endLine);
                }
                from = i + 1;
            }
        }
        return separate(pieces) ? pieces : List.of(paragraph);
    }

    private static boolean separate(List<Draft> pieces) {
        if (pieces.size() < 3) {
            return false;
        }
        int whole = 0;
        for (Draft piece : pieces) {
            String text = piece.words.text();
            char last = text.charAt(text.length() - 1);
            if ("。；;.".indexOf(last) >= 0 || Columns.of(text) <= 40) {
                whole++;
            }
        }
        return whole * 10 >= pieces.size() * 8;
    }
}
