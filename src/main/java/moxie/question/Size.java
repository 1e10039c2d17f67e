package moxie.question;

import java.util.List;

/** How long prompts and answers may be; widths count a Han character one and a Latin word two. */
final class Size {
    private static final int PROMPT = 200;
    private static final int ANSWER = 160;
    private static final int ALL = 420;

    private Size() {}

    static boolean wrong(Candidate candidate) {
        if (candidate.kind().equals("card")) {
            return false;
        }
        if (Width.of(candidate.prompt()) > PROMPT || candidate.prompt().length() > 600) {
            return true;
        }
        return candidate.response().accept(new Response.Visitor<Boolean>() {
            @Override
            public Boolean free(Response.Free free) {
                List<String> texts =
                        free.rubric().criteria().stream().map(Criterion::text).toList();
                int all = texts.stream().mapToInt(Width::of).sum();
                boolean cell =
                        candidate.kind().equals("table") || candidate.kind().equals("attribute");
                boolean figure = texts.size() == 1 && texts.get(0).chars().anyMatch(Character::isDigit);
                boolean brief = texts.size() == 1 && !figure && all < (cell ? 1 : 4);
                return brief
                        || all > ALL
                        || texts.stream().anyMatch(text -> Width.of(text) > ANSWER || text.length() > 700);
            }

            @Override
            public Boolean code(Response.Code code) {
                long lines = code.code().lines().filter(line -> !line.isBlank()).count();
                return lines < 1 || lines > 40;
            }

            @Override
            public Boolean blank(Response.Blank blank) {
                return blank.accepted().stream().anyMatch(a -> Width.of(a.get(0)) > 24);
            }

            @Override
            public Boolean choice(Response.Choice choice) {
                return choice.options().size() < 2;
            }

            @Override
            public Boolean order(Response.Order order) {
                return order.options().size() < 3;
            }

            @Override
            public Boolean numeric(Response.Numeric numeric) {
                return false;
            }
        });
    }
}
