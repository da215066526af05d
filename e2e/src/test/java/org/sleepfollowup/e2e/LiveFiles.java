package org.sleepfollowup.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The files of a process that is at work on them.
 *
 * @param leftOut folders that are not searched
 */
record LiveFiles(Path folder, Set<Path> leftOut) {

    /** Those whose text is so; one byte is one character, so that no encoding can hide anything. */
    Set<Path> with(Predicate<String> text) {
        while (true) {
            try {
                return search(text);
            } catch (NoSuchFileException e) {
                // It was renamed or removed meanwhile: what it held may lie in one that was passed already.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Set<Path> search(Predicate<String> text) throws IOException {
        Set<Path> found = new TreeSet<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return leftOut.contains(visited) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()
                        && !isIndex(file)
                        && text.test(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** The broker's, of offsets and times alone; large and empty, whatever stands in the partition. */
    private static boolean isIndex(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".index") || name.endsWith(".timeindex");
    }
}
