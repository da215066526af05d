package org.sleepfollowup.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;

/** {@code grep} for clients' addresses in all that is on disk, but for the places that are there to know them. */
record ContactSearch(LiveFiles files) {

    static ContactSearch in(Path data) {
        // Survey's database, and the mails themselves.
        return new ContactSearch(new LiveFiles(data, Set.of(data.resolve("postgresql"), data.resolve("mail"))));
    }

    void findsNone(Collection<String> addresses) {
        // What is known to be on the topics in the clear must be found, else the search itself is broken.
        assertThat(files.with(text -> text.contains("Marisol Vega"))).isNotEmpty();
        assertThat(addresses).isNotEmpty();
        assertThat(files.with(text -> addresses.stream().anyMatch(text::contains)))
                .isEmpty();
    }
}
