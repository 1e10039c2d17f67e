package moxie.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moxie.message.Failure;
import moxie.note.Source;
import moxie.quiz.Ask;

/** Which lines of the notes changed: by git since a revision, or since some days ago; without git by whole files. */
final class Changes {
    private static final Pattern HUNK = Pattern.compile("^@@ -\\S+ \\+(\\d+)(?:,(\\d+))? @@.*");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,5})d?");

    private final Call call;
    private final String since;
    private final Map<String, List<int[]>> lines = new HashMap<>();

    private Changes(Call call, String since) {
        this.call = call;
        this.since = since;
    }

    /** @param since a revision git knows, or a number of days */
    static Changes since(Call call, String since) {
        return new Changes(call, since);
    }

    /** The questions of changed lines. */
    List<Ask> of(List<Ask> asks) {
        return asks.stream().filter(ask -> touched(ask.question().source())).toList();
    }

    private boolean touched(Source source) {
        return lines.computeIfAbsent(source.file(), this::changed).stream()
                .anyMatch(range -> range[0] <= source.endLine() && range[1] >= source.line());
    }

    private List<int[]> changed(String shown) {
        Path file = call.host().folder().resolve(shown).toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        Matcher days = DAYS.matcher(since);
        if (!days.matches()) {
            return diff(file, since).orElseThrow(() -> Failure.of("error.quiz.revision", since, shown));
        }
        Instant from = call.host().clock().instant().minus(Duration.ofDays(Long.parseLong(days.group(1))));
        Optional<List<String>> before = git(file, "rev-list", "-1", "--before=" + from, "HEAD");
        if (before.isPresent() && !before.get().isEmpty()) {
            return diff(file, before.get().get(0)).orElse(List.of());
        }
        return modified(file).isAfter(from) ? List.of(new int[] {1, Integer.MAX_VALUE}) : List.of();
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    private static Optional<List<int[]>> diff(Path file, String revision) {
        return git(
                        file,
                        "diff",
                        "-U0",
                        "--no-color",
                        "--no-ext-diff",
                        "--end-of-options",
                        revision,
                        "--",
                        file.toString())
                .map(lines -> {
                    List<int[]> out = new ArrayList<>();
                    for (String line : lines) {
                        Matcher hunk = HUNK.matcher(line);
                        if (hunk.matches()) {
                            int first = Integer.parseInt(hunk.group(1));
                            int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
                            out.add(new int[] {first, first + Math.max(1, count) - 1});
                        }
                    }
                    return out;
                });
    }

    /** What git says beside a file, line by line; empty when it fails or is not there. */
    private static Optional<List<String>> git(Path file, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("git", "-C", file.getParent().toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(out.lines().toList()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
