package org.sleepfollowup.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A PostgreSQL server of a folder that outlived the program that had started it, which was killed. */
record LeftOverServer(ProcessHandle process) {
    private static final int PATIENCE_SECONDS = 10;

    /** The server that runs on this data directory, by the file in which a server notes its process id. */
    static Optional<LeftOverServer> on(Path data) {
        Path noted = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(noted)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(noted);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .filter(process -> runsOn(process, data))
                            .map(LeftOverServer::new);
        } catch (IOException e) {
            throw new UncheckedIOException(noted + " cannot be read.", e);
        }
    }

    /** The id may have been given to another program since, which must be left alone. */
    private static boolean runsOn(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        return Stream.of(info.commandLine().stream(), info.arguments().stream().map(a -> String.join(" ", a)))
                .flatMap(said -> said)
                .anyMatch(said -> said.contains("postgres") && said.contains(data.toString()));
    }

    /** Ends it as an administrator would, and by force where it does not listen; its log recovers either way. */
    void stop() {
        process.destroy();
        if (!ended()) {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            ended();
        }
    }

    private boolean ended() {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("The end of PostgreSQL could not be awaited.", e);
        }
    }
}
