package moxie.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Shows lines in the pager the person named in {@code PAGER}, else in less; straight out when there is none. */
final class Pager {
    private Pager() {}

    static void show(Host host, List<String> lines) {
        String pager = host.env("PAGER").isBlank() ? "less" : host.env("PAGER");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", pager)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        if (host.env("LESS").isEmpty()) {
            builder.environment().put("LESS", "-RFX");
        }
        String text = String.join("\n", lines) + "\n";
        try {
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                host.err().flush(); // the person left before the end
            }
            if (process.waitFor() == 127) {
                host.out().print(text);
            }
        } catch (IOException e) {
            host.out().print(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
