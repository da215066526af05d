package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A program of the mail world that judges our emails. */
final class Tool {
    private Tool() {}

    /** Skips the test where the program is missing; with {@code NAME=required}, the test fails there. */
    static void neededFor(String name, String... command) {
        boolean required =
                "required".equals(Optional.ofNullable(System.getProperty(name)).orElse(System.getenv(name)));
        boolean there = works(command);
        assertThat(there || !required)
                .as(
                        "%s is required and `%s` does not run; install the packages spamassassin and libmail-dkim-perl",
                        name, String.join(" ", command))
                .isTrue();
        assumeTrue(there, "skipped: `" + String.join(" ", command) + "` does not run here");
    }

    /** What it prints when it is given this. */
    static String run(byte[] input, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread.ofPlatform().daemon().start(() -> feed(process, input));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return output;
    }

    private static void feed(Process process, byte[] input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            // It has gone; its exit code tells.
        }
    }

    private static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
