package org.sleepfollowup.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.statistics.ChangeSums;
import org.sleepfollowup.dashboard.statistics.ClientCell;
import org.sleepfollowup.dashboard.statistics.PairedSums;

class ClinicChangeTest {
    private static final int MINIMUM = 6;

    private final List<ClientCell> cells = new ArrayList<>();

    private void saw(String client, String therapist, int change) {
        cells.add(new ClientCell(client, therapist, Set.of(), PairedSums.of(4, 4 + change)));
    }

    private void clients(int number, String... therapists) {
        for (int i = 0; i < number; i++) {
            for (String therapist : therapists) {
                saw(String.join("-", therapists) + i, therapist, i % 3);
            }
        }
    }

    private ClinicChange change(boolean part) {
        return ClinicChange.of(cells, cells, part, true, MINIMUM);
    }

    @Test
    void aClientOfTwoTherapistsIsOneClient() {
        clients(8, "a", "b");

        // Eight clients with two answers each: totals 0, 2, 4, 0, 2, 4, 0, 2.
        ChangeSums eight = new ChangeSums(16, 8, 14, 2 * (3 + 2 * 4), 8 * 4, 2 * 14, 3 * 4 + 2 * 16);
        assertThat(change(false)).isEqualTo(new ClinicChange(eight.mean(), null));
    }

    @Test
    void ofFewClientsOfSeveralTherapistsTheRangeWouldTell() {
        clients(10, "a");
        clients(10, "b");
        assertThat(change(false).rangeHidden()).isNull();
        assertThat(change(true).rangeHidden()).isNull();

        clients(5, "a", "b");
        assertThat(change(false).rangeHidden()).isEqualTo("range-tells-clients-apart");
        assertThat(change(false).mean().low()).isNull();
        assertThat(change(false).mean().value()).isNotNaN();

        clients(6, "b", "c");
        assertThat(change(false).rangeHidden()).isNull();
        assertThat(change(true).rangeHidden()).as("of a part, beside the whole").isEqualTo("range-tells-clients-apart");
    }

    @Test
    void ofNobodyThereIsNothing() {
        assertThat(change(false)).isEqualTo(new ClinicChange(null, null));
    }
}
