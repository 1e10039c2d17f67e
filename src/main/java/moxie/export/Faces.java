package moxie.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import moxie.question.Criterion;
import moxie.question.Question;
import moxie.question.Response;

/**
 * A question as two sides: what is asked, and what a full answer says, line by line.
 *
 * @param front the prompt, then the options with their letters or digits
 * @param back the key
 * @param code is the back code?
 */
record Faces(List<String> front, List<String> back, boolean code) {
    Faces {
        front = List.copyOf(front);
        back = List.copyOf(back);
    }

    static Faces of(Question question) {
        String context = question.context().isBlank() ? "" : "[" + question.context() + "] ";
        List<String> front = new ArrayList<>(List.of(context + question.prompt()));
        List<Integer> all =
                IntStream.range(0, question.response().options().size()).boxed().toList();
        front.addAll(named(question.response(), all));
        List<String> back = question.response().accept(new Key());
        return new Faces(front, back, question.response() instanceof Response.Code);
    }

    /** Options with the letter they are chosen by, or the digit that puts them in order. */
    private static List<String> named(Response response, List<Integer> which) {
        boolean digits = response instanceof Response.Order;
        return which.stream()
                .map(i -> (digits ? String.valueOf(i + 1) : (char) ('A' + i)) + ". "
                        + response.options().get(i))
                .toList();
    }

    private static final class Key implements Response.Visitor<List<String>> {
        @Override
        public List<String> free(Response.Free response) {
            return response.rubric().criteria().stream().map(Criterion::text).toList();
        }

        @Override
        public List<String> code(Response.Code response) {
            return response.code().lines().toList();
        }

        @Override
        public List<String> blank(Response.Blank response) {
            return response.accepted().stream()
                    .map(spellings -> String.join(" / ", spellings))
                    .toList();
        }

        @Override
        public List<String> choice(Response.Choice response) {
            return named(response, response.correct());
        }

        @Override
        public List<String> order(Response.Order response) {
            return named(response, response.correct());
        }

        @Override
        public List<String> numeric(Response.Numeric response) {
            List<String> out = new ArrayList<>(response.working());
            out.add(String.valueOf(response.value()));
            return out;
        }
    }
}
