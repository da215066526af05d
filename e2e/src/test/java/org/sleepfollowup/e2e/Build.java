package org.sleepfollowup.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository stands, and where the tests leave what is worth a look afterwards. */
final class Build {
    private Build() {}

    static Path repository() {
        return Path.of(System.getProperty("repository", "..")).toAbsolutePath().normalize();
    }

    /** A file or folder of the build's output, its parent made. */
    static Path output(String name) {
        Path path = Path.of(System.getProperty("output", "target"))
                .toAbsolutePath()
                .normalize()
                .resolve(name);
        try {
            Files.createDirectories(path.getParent());
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
