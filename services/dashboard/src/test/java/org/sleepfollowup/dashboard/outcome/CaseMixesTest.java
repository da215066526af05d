package org.sleepfollowup.dashboard.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.statistics.ClientCell;
import org.sleepfollowup.dashboard.statistics.PairedSums;

class CaseMixesTest {

    @Test
    void whoCameAgainToTwoTherapistsIsOneClient() {
        KnownClients one = therapist("t-1", 2, "ana", "ben", "cleo");
        KnownClients other = therapist("t-2", 2, "ana", "ben", "cleo");

        assertThat(CaseMixes.cameAgain(List.of(one, other), 3)).isTrue();
        assertThat(CaseMixes.cameAgain(List.of(one, other), 4)).isFalse();
        assertThat(CaseMixes.cameAgain(List.of(one, therapist("t-2", 2, "dan")), 4))
                .isTrue();
    }

    @Test
    void whoSawTwoTherapistsOnceEachCameAgainToNeither() {
        assertThat(CaseMixes.cameAgain(List.of(therapist("t-1", 1, "ana"), therapist("t-2", 1, "ana")), 1))
                .isFalse();
    }

    @Test
    void whoseGroupsChangedMeanwhileCameAgainAllTheSame() {
        KnownClients changed = KnownClients.of(List.of(
                new ClientCell("ana", "t-1", Set.of(), PairedSums.of(4, 6)),
                new ClientCell("ana", "t-1", Set.of("insomnia"), PairedSums.of(4, 6))));

        assertThat(CaseMixes.cameAgain(List.of(changed), 1)).isTrue();
    }

    private static KnownClients therapist(String id, int times, String... clients) {
        PairedSums once = PairedSums.of(4, 6);
        PairedSums sums = Stream.generate(() -> once).limit(times).reduce(PairedSums.NONE, PairedSums::plus);
        return KnownClients.of(Stream.of(clients)
                .map(client -> new ClientCell(client, id, Set.of(), sums))
                .toList());
    }
}
