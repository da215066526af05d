package org.sleepfollowup.aggregator.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * The name by which the broker knows an instance again. It lies with the state: whoever is started on the state of one that
 * was killed is that one, and goes on at once, where a stranger had to wait until the broker gave the killed one up.
 */
final class InstanceName {
    private static final String FILE = "instance";

    private InstanceName() {}

    /**
     * The name of the instance whose state lies here; a new one where there is none yet.
     *
     * @throws UncheckedIOException when the folder cannot be written to
     */
    static String in(Path stateDir) {
        Path file = stateDir.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                write(Files.createDirectories(stateDir), file);
            }
            return UUID.fromString(Files.readString(file).strip()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("The state's folder " + stateDir + " cannot be read or written.", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + " does not hold a name any more; delete it.", e);
        }
    }

    /** In one move, so that a crash leaves a whole name or none. */
    private static void write(Path stateDir, Path file) throws IOException {
        Path draft = Files.createTempFile(stateDir, FILE, null);
        Files.writeString(draft, UUID.randomUUID().toString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
