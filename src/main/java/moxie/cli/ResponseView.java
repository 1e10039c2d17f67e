package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.question.Response;

/** What each shape of response shows in a session: its options, the keys that help, the full answer. */
final class ResponseView {
    private ResponseView() {}

    /** The options with the letter or digit that names them; none for most shapes. */
    static List<String> options(Response response) {
        List<String> out = new ArrayList<>();
        for (String option : response.options()) {
            boolean digits = response instanceof Response.Order;
            out.add((digits ? String.valueOf(out.size() + 1) : (char) ('A' + out.size())) + "  " + option);
        }
        return out;
    }

    /** The message that names the keys. */
    static String footer(Response response) {
        return response.accept(new Keys());
    }

    /** The full answer; nothing where the verdicts already show it. */
    static List<String> key(Response response) {
        return response.accept(new Key());
    }

    /** The footer of each shape of answer. */
    private static final class Keys implements Response.Visitor<String> {
        @Override
        public String free(Response.Free response) {
            return "quiz.keys.free";
        }

        @Override
        public String code(Response.Code response) {
            return "quiz.keys.code";
        }

        @Override
        public String blank(Response.Blank response) {
            return response.accepted().size() > 1 ? "quiz.keys.blanks" : "quiz.keys.blank";
        }

        @Override
        public String choice(Response.Choice response) {
            return response.correct().size() > 1 ? "quiz.keys.choices" : "quiz.keys.choice";
        }

        @Override
        public String order(Response.Order response) {
            return "quiz.keys.order";
        }

        @Override
        public String numeric(Response.Numeric response) {
            return "quiz.keys.numeric";
        }
    }

    /** The full answer of each shape; nothing where the verdicts already show it. */
    private static final class Key implements Response.Visitor<List<String>> {
        @Override
        public List<String> free(Response.Free response) {
            return List.of();
        }

        @Override
        public List<String> code(Response.Code response) {
            return response.code().lines().toList();
        }

        @Override
        public List<String> blank(Response.Blank response) {
            return List.of();
        }

        @Override
        public List<String> choice(Response.Choice response) {
            return List.of();
        }

        @Override
        public List<String> order(Response.Order response) {
            return response.correct().stream()
                    .map(i -> (i + 1) + "  " + response.options().get(i))
                    .toList();
        }

        @Override
        public List<String> numeric(Response.Numeric response) {
            List<String> out = new ArrayList<>(response.working());
            out.add("= " + response.value());
            return out;
        }
    }
}
