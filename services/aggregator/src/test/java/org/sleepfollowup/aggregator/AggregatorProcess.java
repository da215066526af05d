package org.sleepfollowup.aggregator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service in a process of its own, which can be killed. */
final class AggregatorProcess implements AutoCloseable {
    private final Process process;

    AggregatorProcess(String bootstrapServers, Path state, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It lives for seconds: compiled quickly, not well.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AggregatorApplication.class.getName(),
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--server.port=0",
                "--sleepfollowup.aggregator.state-dir=" + state));
        command.addAll(List.of(arguments));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            state.resolveSibling(state.getFileName() + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As the kernel or a power cut would end it: no handler runs. */
    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                throw new AssertionError("The process outlived a kill.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
