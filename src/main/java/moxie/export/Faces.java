package moxie.export;

import java.util.ArrayList;
import java.util.List;
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
        front.addAll(question.response().accept(new Options()));
        List<String> back = question.response().accept(new Key());
        return new Faces(front, back, question.response() instanceof Response.Code);
    }

    private static List<String> lettered(List<String> options, List<Integer> which) {
        return which.stream().map(i -> (char) ('A' + i) + ". " + options.get(i)).toList();
    }

    private static List<String> numbered(List<String> options, List<Integer> which) {
        return which.stream().map(i -> (i + 1) + ". " + options.get(i)).toList();
    }

    private static List<Integer> all(List<String> options) {
        return java.util.stream.IntStream.range(0, options.size()).boxed().toList();
    }

    private static final class Options implements Response.Visitor<List<String>> {
        @Override
        public List<String> free(Response.Free response) {
            return List.of();
        }

        @Override
        public List<String> code(Response.Code response) {
            return List.of();
        }

        @Override
        public List<String> blank(Response.Blank response) {
            return List.of();
        }

        @Override
        public List<String> choice(Response.Choice response) {
            return lettered(response.options(), all(response.options()));
        }

        @Override
        public List<String> order(Response.Order response) {
            return numbered(response.options(), all(response.options()));
        }

        @Override
        public List<String> numeric(Response.Numeric response) {
            return List.of();
        }
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
            return lettered(response.options(), response.correct());
        }

        @Override
        public List<String> order(Response.Order response) {
            return numbered(response.options(), response.correct());
        }

        @Override
        public List<String> numeric(Response.Numeric response) {
            List<String> out = new ArrayList<>(response.working());
            out.add(String.valueOf(response.value()));
            return out;
        }
    }
}
