package moxie.note;

import java.util.ArrayList;
import java.util.List;
import moxie.text.Columns;

/** Cuts a paragraph in which every line is a point of its own into those points. */
final class Pieces {
    private Pieces() {}

    /** The paragraph itself, or its lines; a formula or code that goes over a line end holds it together. */
    static List<Draft> of(Draft paragraph) {
        String text = paragraph.words.text();
        int ends = ends(text);
        if ((ends == 0 && text.indexOf(Words.BREAK) < 0) || ends != paragraph.endLine - paragraph.line) {
            return List.of(paragraph);
        }
        if (Cards.one(text)) {
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
        List<Draft> answered = answered(pieces);
        if (!answered.isEmpty()) {
            return answered;
        }
        if (separate(pieces)) {
            return pieces;
        }
        return question(pieces) ? List.of(asked(paragraph, pieces)) : List.of(paragraph);
    }

    private static int ends(String text) {
        int ends = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            ends++;
        }
        return ends;
    }

    /** Question lines, each with its answer in the next: "…？" and "答：…"; empty when the lines are anything else. */
    private static List<Draft> answered(List<Draft> pieces) {
        List<Draft> questions = new ArrayList<>();
        boolean open = false;
        for (Draft piece : pieces) {
            String text = piece.words.text();
            int tell = Cards.tells(text);
            if (tell > 0 && tell < text.length() && open) {
                Words answer = piece.words.with(text.substring(tell).strip());
                Draft question = questions.get(questions.size() - 1);
                question.below.add(new Draft(Draft.Shape.TEXT, answer, piece.line, piece.endLine));
                open = false;
            } else if (LineEnds.asks(text) && Cards.asks(text) == 0 && !open) {
                questions.add(new Draft(Draft.Shape.TEXT, piece.words, piece.line, piece.endLine));
                open = true;
            } else {
                return List.of();
            }
        }
        return open ? List.of() : questions;
    }

    /** Is the first line a question and the rest its answer? */
    private static boolean question(List<Draft> pieces) {
        if (pieces.size() < 2 || pieces.get(0).line == pieces.get(1).line) {
            return false;
        }
        String first = pieces.get(0).words.text();
        char last = first.charAt(first.length() - 1);
        return (last == '？' || last == '?') && Columns.of(first) <= 80 && Titles.question(first);
    }

    private static Draft asked(Draft paragraph, List<Draft> pieces) {
        Draft question = pieces.get(0);
        String text = paragraph.words.text();
        String rest = text.substring(text.indexOf('\n') + 1);
        question.below.add(
                new Draft(Draft.Shape.TEXT, paragraph.words.with(rest), question.line + 1, paragraph.endLine));
        return question;
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
