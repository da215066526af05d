package org.sleepfollowup.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sleepfollowup.e2e.Web.Answer;
import org.springframework.util.FileSystemUtils;

/** {@code ./run --demo} on a data folder of its own, which can be killed and started again. */
final class StandaloneProcess implements AutoCloseable {
    static final String EVENING = "2026-11-20T21:00:00-07:00";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String name;
    private final Path data;
    private final Path log;
    private final int port = freePort();
    private Process process;
    private Access access;
    private Duration untilReady;

    /** @param name of its logs in the build's output */
    StandaloneProcess(String name) {
        this.name = name;
        try {
            data = Files.createTempDirectory("sleep-follow-up-" + name);
            log = Build.output("standalone-" + name + ".log");
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, for the first time or again, and waits until it says that it is ready. */
    StandaloneProcess start() {
        ProcessBuilder run = new ProcessBuilder(
                Build.repository().resolve("run").toString(),
                "--demo",
                "--now",
                EVENING,
                "--port",
                Integer.toString(port),
                "--data",
                data.toString());
        run.environment().put("JAVA_HOME", System.getProperty("java.home"));
        run.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Path ready = data.resolve("access.json");
        try {
            Files.deleteIfExists(ready);
            Instant begun = Instant.now();
            process = run.start();
            await("standalone is ready; its log is " + log)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .failFast("standalone ended; its log is " + log, () -> !process.isAlive())
                    .until(() -> Files.exists(ready));
            untilReady = Duration.between(begun, Instant.now());
            access = Access.read(ready);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Access access() {
        return access;
    }

    Product product() {
        return access.product();
    }

    Mailbox mailbox() {
        return new Mailbox(access.url());
    }

    Path data() {
        return data;
    }

    Duration untilReady() {
        return untilReady;
    }

    long pid() {
        return process.pid();
    }

    /** The process and all that it started. */
    Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    Instant now() {
        return now(Web.get(clock()));
    }

    /** Moves the demo's clock; returns when all is sent that was due by then. */
    Instant moveTo(String to) {
        return now(Web.send(Web.request(clock())
                .header("Content-Type", "application/json")
                .POST(Web.body("{\"to\": \"" + to + "\"}"))));
    }

    /** As the kernel or a power cut would end it: no handler runs, and PostgreSQL is left behind. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As Ctrl-C ends it. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
        keepLogs();
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    private void keepLogs() {
        try {
            FileSystemUtils.copyRecursively(data.resolve("logs"), Build.output("standalone-" + name + "-logs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("standalone did not end within 30 s; its log is " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private URI clock() {
        return access.url().resolve("/api/demo/clock");
    }

    private static Instant now(Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError("The clock answers " + answer.status() + ": " + answer.body());
        }
        return Instant.parse(answer.json().path("now").asString());
    }

    /** Below the ports that systems lend to outgoing connections, one of which may be lent before the start. */
    static int freePort() {
        IOException taken = new IOException("No port was tried.");
        for (int port = ThreadLocalRandom.current().nextInt(10_000, 19_000); port < 20_000; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                taken = e;
            }
        }
        throw new UncheckedIOException(taken);
    }
}
