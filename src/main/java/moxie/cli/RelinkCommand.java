package moxie.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.review.Anchor;
import moxie.review.Anchors;
import moxie.review.Schedule;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie relink}: what edits of the notes did to the history, and how to put it right. */
final class RelinkCommand implements Command {
    private static final int LATEST = 20;

    @Override
    public String name() {
        return "relink";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words)
                .value(String.class, "ID", "--split")
                .value(String.class, "OLD=NEW", "--join")
                .build();
    }

    @Override
    public int run(Call call) {
        Study study = Study.open(call);
        if (call.has("--split")) {
            Anchor anchor = named(study, call.<String>option("--split").orElseThrow());
            study.relink(List.of(anchor.retired()));
            call.say("relink.split", anchor.id());
            return 0;
        }
        if (call.has("--join")) {
            String[] ids = call.<String>option("--join").orElseThrow().split("=", 2);
            if (ids.length < 2) {
                throw Failure.usage("error.relink.join");
            }
            study.remember();
            Anchor old = named(study, ids[0]);
            Anchor place = named(study, ids[1]);
            study.relink(List.of(old.at(place), place.retired()));
            call.say("relink.join", old.id(), Printable.line(place.text()));
            return 0;
        }
        show(call, study);
        return 0;
    }

    private static Anchor named(Study study, String id) {
        String place = Schedule.place(id);
        return study.anchors().stream()
                .filter(anchor -> anchor.id().equals(place))
                .findFirst()
                .orElseThrow(() -> Failure.of("error.relink.unknown", id));
    }

    private static void show(Call call, Study study) {
        study.remember();
        List<Anchors.Decided> decided = study.decided();
        List<Anchors.Decided> latest = decided.subList(Math.max(0, decided.size() - LATEST), decided.size());
        Set<String> history = new HashSet<>();
        study.schedule().questions().forEach(question -> history.add(Schedule.place(question)));
        List<Anchor> orphans = new ArrayList<>(study.anchors());
        orphans.removeIf(anchor -> !anchor.gone() || !history.contains(anchor.id()));
        if (call.settings().json()) {
            latest.forEach(d -> Json.line(call.out(), "moxie/decision/1", json -> {
                json.writeStringField("id", d.id());
                json.writeStringField("at", d.at());
                json.writeStringField("fate", d.fate());
                json.writeNumberField("likeness", StatsView.round(d.likeness()));
                Json.text(json, "was", d.was());
                Json.text(json, "now", d.now());
                Json.text(json, "file", d.file());
            }));
            return;
        }
        Style style = new Style(call.settings().color());
        for (Anchors.Decided d : latest) {
            String day = d.at().length() > 10 ? d.at().substring(0, 10) : d.at();
            call.out()
                    .println(day + "  " + style.name(d.id()) + "  "
                            + call.words().get("relink." + d.fate()) + "  " + style.dim(Printable.line(d.file())));
            call.out().println("    - " + Printable.line(d.was()));
            if (!d.now().equals(d.was())) {
                call.out().println("    + " + Printable.line(d.now()));
            }
        }
        for (Anchor orphan : orphans) {
            call.out()
                    .println(call.words().get("relink.orphan", style.name(orphan.id()), Printable.line(orphan.text())));
        }
        if (latest.isEmpty() && orphans.isEmpty()) {
            call.say("relink.none");
        }
    }
}
