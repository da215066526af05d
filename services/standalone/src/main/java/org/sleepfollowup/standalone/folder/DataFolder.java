package org.sleepfollowup.standalone.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** All state of one standalone; locked while one runs on it. Its small files are readable by their owner alone. */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final List<String> STATE =
            List.of("kafka", "postgresql", "mail", "aggregator", "secrets.json", "clock.json", "ports.json");

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder when it is missing and locks it.
     *
     * @throws CannotStartException when it cannot be written, is in use, or holds what is not ours
     */
    public static DataFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            refuseForeign(folder);
            channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStartException("Another instance runs on " + folder
                        + ". Stop it, or give this one a folder of its own with --data.");
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new CannotStartException(
                    "The data folder " + folder + " cannot be written. Give one that can with --data.", e);
        }
    }

    /** Only folders of ours are ever cleared, so a folder that holds the same names without our lock is refused. */
    private static void refuseForeign(Path folder) {
        boolean ours = Files.exists(folder.resolve(LOCK));
        if (!ours && STATE.stream().map(folder::resolve).anyMatch(Files::exists)) {
            throw new CannotStartException(
                    folder + " holds something else than our data. Give an empty or a new folder with --data.");
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Where a server keeps its own state; the name is one of those that {@link #clear} knows. */
    public Path of(String server) {
        if (!STATE.contains(server)) {
            throw new IllegalArgumentException(server + " is not a part of the data folder.");
        }
        return path.resolve(server);
    }

    public Path logs() {
        return path.resolve("logs");
    }

    /** Removes all state, as if there had never been a start; logs stay. */
    public void clear() {
        try {
            for (String name : STATE) {
                FileSystemUtils.deleteRecursively(path.resolve(name));
            }
        } catch (IOException e) {
            throw new CannotStartException("What an unfinished first start left in " + path + " cannot be removed.", e);
        }
    }

    /** The text of one of our small files, if it is there. */
    public Optional<String> read(String name) {
        Path file = path.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new CannotStartException(file + " cannot be read.", e);
        }
    }

    /** Writes a small file whole or not at all, for its owner's eyes only. */
    public void write(String name, String text) {
        Path file = path.resolve(name);
        try {
            Path draft = Files.createTempFile(
                    path,
                    name,
                    ".draft",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written.", e);
        }
    }

    /** Removes a small file, if it is there. */
    public void remove(String name) {
        try {
            Files.deleteIfExists(path.resolve(name));
        } catch (IOException e) {
            throw new CannotStartException(path.resolve(name) + " cannot be removed.", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of " + path + " could not be given back.", e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
