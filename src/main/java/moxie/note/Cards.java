package moxie.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the cards an author wrote among the pieces below one heading or bullet: {@code Q: … A: …} and
 * {@code 问：… 答：…} in one paragraph, in two, or a bullet in a bullet; {@code question ⏎ ? ⏎ answer}.
 */
final class Cards {
    private static final String[] ASK = {"Q:", "Q：", "问：", "问:", "Question:"};
    private static final String[] TELL = {"A:", "A：", "答：", "答:", "Answer:"};

    private Cards() {}

    /** The same pieces, with those that make a card together made one. */
    static void join(List<Draft> pieces) {
        boolean any = false;
        for (int i = 0; i < pieces.size() && !any; i++) {
            any = asks(pieces.get(i));
        }
        if (!any) {
            return;
        }
        List<Draft> joined = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Draft piece = pieces.get(i);
            Optional<Draft> card =
                    asks(piece) ? card(piece, i + 1 < pieces.size() ? pieces.get(i + 1) : piece) : Optional.empty();
            joined.add(card.orElse(piece));
            if (card.isPresent() && i + 1 < pieces.size() && card.get().endLine >= pieces.get(i + 1).line) {
                i++;
            }
        }
        pieces.clear();
        pieces.addAll(joined);
    }

    private static boolean asks(Draft piece) {
        boolean words = piece.shape == Draft.Shape.TEXT || piece.shape == Draft.Shape.ITEM;
        return words && (mark(piece.words.text(), ASK) > 0 || question(piece.words.text()) > 0);
    }

    private static Optional<Draft> card(Draft piece, Draft next) {
        String text = piece.words.text();
        int parted = question(text);
        if (parted > 0) {
            int answer = text.indexOf('\n', parted + 1);
            boolean both = answer - parted == 3;
            String back = text.substring(answer + 1) + below(piece);
            return Optional.of(made(piece, last(piece), text.substring(0, parted), back, both));
        }
        int from = mark(text, ASK);
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            int tell = mark(text.substring(end + 1), TELL);
            if (tell > 0) {
                String back = text.substring(end + 1 + tell) + below(piece);
                return Optional.of(made(piece, last(piece), text.substring(from, end), back, false));
            }
        }
        boolean inside = piece.below.size() == 1;
        Draft answer = inside ? piece.below.get(0) : next;
        int tell = answer == piece ? 0 : mark(answer.words.text(), TELL);
        if (tell == 0 || (!inside && !piece.leaf())) {
            return Optional.empty();
        }
        String back = answer.words.text().substring(tell) + below(answer);
        return Optional.of(made(piece, last(answer), text.substring(from), back, false));
    }

    private static Draft made(Draft piece, int endLine, String front, String back, boolean both) {
        Draft card = new Draft(Draft.Shape.CARD, piece.words, piece.line, endLine);
        card.body = Words.flat(front);
        card.info = Words.flat(back);
        card.level = both ? 1 : 0;
        return card;
    }

    private static String below(Draft piece) {
        StringBuilder out = new StringBuilder();
        for (Draft child : piece.below) {
            out.append(Words.BREAK)
                    .append(child.words.text())
                    .append(child.body)
                    .append(below(child));
        }
        return out.toString();
    }

    private static int last(Draft piece) {
        int last = piece.endLine;
        for (Draft child : piece.below) {
            last = Math.max(last, last(child));
        }
        return last;
    }

    /** The length of the mark a question begins with, or 0. */
    static int asks(String text) {
        return mark(text, ASK);
    }

    /** Is the whole of this text one card, over several lines? */
    static boolean one(String text) {
        boolean asks = asks(text) > 0;
        for (int end = text.indexOf('\n'); end >= 0 && asks; end = text.indexOf('\n', end + 1)) {
            asks = mark(text.substring(end + 1, Math.min(text.length(), end + 12)), ASK) == 0;
        }
        return asks || question(text) > 0;
    }

    /** The length of the mark an answer begins with, or 0. */
    static int tells(String text) {
        return mark(text, TELL);
    }

    /** The length of the mark the text begins with, or 0. */
    private static int mark(String text, String... marks) {
        char first = text.isEmpty() ? 0 : text.charAt(0);
        if (first != 'Q' && first != 'A' && first != '问' && first != '答') {
            return 0;
        }
        for (String mark : marks) {
            if (text.startsWith(mark)) {
                return mark.length();
            }
        }
        return 0;
    }

    /** The index of the line end before a line that is only {@code ?} or {@code ??}, or -1. */
    private static int question(String text) {
        if (text.indexOf('\n') < 0) {
            return -1;
        }
        int one = text.indexOf("\n?\n");
        return one > 0 ? one : text.indexOf("\n??\n");
    }
}
