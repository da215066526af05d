package org.sleepfollowup.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** {@code grep} for clients' addresses in all that is on disk, but for the places that are there to know them. */
record ContactSearch(List<Path> files) {
    /** Survey's database, and the mails themselves. */
    private static final List<String> MAY_KNOW = List.of("postgresql", "mail");

    static ContactSearch in(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return new ContactSearch(all.filter(Files::isRegularFile)
                    .filter(file ->
                            !MAY_KNOW.contains(data.relativize(file).getName(0).toString()))
                    .toList());
        }
    }

    void findsNone(Collection<String> addresses) {
        // What is known to be on the topics in the clear must be found, else the search itself is broken.
        assertThat(files).anyMatch(file -> holds(file, "Marisol Vega"));
        assertThat(addresses)
                .isNotEmpty()
                .allSatisfy(address -> assertThat(files).noneMatch(file -> holds(file, address)));
    }

    private static boolean holds(Path file, String text) {
        try {
            // One byte, one character: no encoding can hide the text.
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return bytes.contains(text);
        } catch (java.nio.file.NoSuchFileException e) {
            return false; // a segment that was rolled meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
