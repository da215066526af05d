package org.sleepfollowup.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code infra/compose.yaml} as a project of its own, on free ports, with secrets of its own. */
final class Compose implements AutoCloseable {
    private static final int MOST_MINUTES = 6;
    private static final Path LOG = Build.output("compose.log");
    private static final Pattern OPERATOR_KEY = Pattern.compile("(?m)^OPERATOR_KEY=(.+)$");

    private final int intake = StandaloneProcess.freePort();
    private final int survey = StandaloneProcess.freePort();
    private final int dashboard = StandaloneProcess.freePort();
    private final int imap = StandaloneProcess.freePort();
    private final Path secrets = Build.output("compose.env");
    private final List<String> command = new ArrayList<>();

    Compose() {
        command.addAll(
                succeeds("docker", "compose", "version") ? List.of("docker", "compose") : List.of("docker-compose"));
        command.addAll(List.of(
                "-p",
                "sleep-follow-up-e2e",
                "-f",
                Build.repository().resolve("infra/compose.yaml").toString(),
                "--env-file",
                secrets.toString()));
    }

    static boolean dockerAnswers() {
        return succeeds("docker", "info");
    }

    /** Builds the images from the jars and starts them; returns when all are started. */
    void start() throws IOException {
        Files.deleteIfExists(LOG);
        Files.deleteIfExists(secrets);
        require(Build.repository().resolve("infra/secrets").toString(), secrets.toString());
        down();
        run("up", "-d", "--build");
    }

    /** A clinic's view, with the key that making the clinic gives. */
    Product product(String clinic, String apiKey) {
        return new Product(local(intake), local(survey), local(dashboard), clinic, apiKey);
    }

    String operatorKey() throws IOException {
        Matcher key = OPERATOR_KEY.matcher(Files.readString(secrets));
        if (!key.find()) {
            throw new AssertionError("No operator key in " + secrets);
        }
        return key.group(1);
    }

    int imapPort() {
        return imap;
    }

    /** What the services said stays in the build's output; the rest goes. */
    @Override
    public void close() {
        run("logs", "--no-color");
        down();
    }

    private void down() {
        run("down", "--volumes", "--remove-orphans", "--timeout", "10");
    }

    private void run(String... arguments) {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(arguments));
        require(line.toArray(String[]::new));
    }

    private void require(String... line) {
        if (!succeeds(environment(), line)) {
            throw new AssertionError(String.join(" ", line) + " failed; see " + LOG);
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "VERSION", "e2e",
                "INTAKE_PORT", Integer.toString(intake),
                "SURVEY_PORT", Integer.toString(survey),
                "DASHBOARD_PORT", Integer.toString(dashboard),
                "IMAP_PORT", Integer.toString(imap),
                "PUBLIC_URL", local(survey).toString(),
                "JAVA_HOME", System.getProperty("java.home"));
    }

    private static URI local(int port) {
        return URI.create("http://localhost:" + port);
    }

    private static boolean succeeds(String... line) {
        return succeeds(Map.of(), line);
    }

    private static boolean succeeds(Map<String, String> environment, String... line) {
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
