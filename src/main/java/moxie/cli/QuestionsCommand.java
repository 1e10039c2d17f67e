package moxie.cli;

import java.util.List;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.note.Library;
import moxie.question.Bank;
import moxie.question.Question;
import moxie.question.QuestionKind;
import moxie.question.QuestionKinds;
import moxie.question.Questions;
import moxie.text.Suggestion;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie questions}: what moxie would ask about the notes, and with {@code --key} the answers. */
final class QuestionsCommand implements Command {
    @Override
    public String name() {
        return "questions";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words)
                .arguments("TOPIC", "0..*")
                .flag("-k", "--key")
                .value(String.class, "K,..", "--kind")
                .value(Integer.class, "COUNT", "-c", "--count")
                .value(Long.class, "S", "--seed")
                .flag("--why")
                .build();
    }

    @Override
    public int run(Call call) {
        Library library = Shelf.library(call);
        long seed = call.<Long>option("--seed").orElse(0L);
        Bank bank = Questions.bank(library, seed);
        Chosen chosen = Chosen.of(library, call.arguments())
                .kinds(call.<String>option("--kind")
                        .map(QuestionsCommand::kinds)
                        .orElse(List.of()))
                .count(call.<Integer>option("--count"), seed);
        List<Question> questions = chosen.from(bank.questions());
        if (call.settings().json()) {
            questions.forEach(question -> QuestionJson.line(call.out(), question, call.has("--key")));
        } else {
            QuestionsView view = new QuestionsView(
                    call.words(),
                    new Style(call.settings().color()),
                    call.settings().columns());
            view.lines(questions, call.has("--key"), call.has("--why")).forEach(call.out()::println);
            if (call.has("--why")) {
                view.dropped(chosen.dropped(bank.dropped())).forEach(call.out()::println);
                if (chosen.everything()) {
                    view.uncovered(bank.uncovered()).forEach(call.out()::println);
                }
            }
            call.out().println(view.summary(questions, bank, chosen.everything()));
        }
        return questions.isEmpty() ? 1 : 0;
    }

    /** @throws Failure naming the nearest kind when there is none of this name */
    static List<String> kinds(String given) {
        List<String> known =
                QuestionKinds.ALL.stream().map(QuestionKind::name).distinct().toList();
        List<String> kinds = List.of(given.split("[,，]"));
        for (String kind : kinds) {
            if (!known.contains(kind)) {
                throw Suggestion.nearest(kind, known)
                        .map(near -> Failure.usage("error.kind.near", kind, near))
                        .orElseGet(() -> Failure.usage("error.kind", kind, String.join(", ", known)));
            }
        }
        return kinds;
    }
}
