package moxie.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.quiz.Moment;
import moxie.review.Entry;
import moxie.review.Review;
import moxie.review.Schedule;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie undo}: takes back the last answers, as if they had not been given. */
final class UndoCommand implements Command {
    @Override
    public String name() {
        return "undo";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words).arguments("COUNT", "0..1").build();
    }

    @Override
    public int run(Call call) {
        int count = count(call);
        Study study = Study.open(call);
        List<Review> reviews = study.contents().reviews();
        if (reviews.isEmpty()) {
            throw Failure.of("error.undo.none");
        }
        Map<String, String> prompts = new HashMap<>();
        study.anchors().forEach(anchor -> prompts.put(anchor.id(), anchor.text()));
        study.asks().forEach(ask -> prompts.put(ask.key(), ask.question().prompt()));
        List<Review> last = reviews.subList(Math.max(0, reviews.size() - count), reviews.size());
        for (int i = last.size() - 1; i >= 0; i--) {
            Review review = last.get(i);
            Moment now = study.now();
            study.write(new Entry.Undo(now.id(), now.at(), review.id()));
            String prompt = prompts.getOrDefault(
                    review.question(), prompts.getOrDefault(Schedule.place(review.question()), review.question()));
            if (call.settings().json()) {
                Json.line(call.out(), "moxie/undo/1", json -> {
                    json.writeStringField("question", review.question());
                    Json.text(json, "prompt", prompt);
                    json.writeStringField("at", review.at().toString());
                });
            } else {
                call.out().println(call.words().get("undo.done", review.day().toString(), Shown.line(prompt)));
            }
        }
        return 0;
    }

    private static int count(Call call) {
        if (call.arguments().isEmpty()) {
            return 1;
        }
        String typed = call.arguments().get(0);
        if (!typed.matches("[1-9]\\d{0,5}")) {
            throw Failure.usage("error.value", "COUNT", typed, "moxie undo");
        }
        return Integer.parseInt(typed);
    }
}
