package org.sleepfollowup.aggregator.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathwaysTest {

    @Test
    void aPathwayIsTheSumOfItsTwoItems() {
        assertThat(Pathways.of(new Ratings(0, 1, 2, 3, 5, 10, 10))).isEqualTo(new Pathways(3, 8, 20, false));
    }

    @Test
    void ofOneItemTheDoubleIsTakenAndFlagged() {
        assertThat(Pathways.of(new Ratings(5, 4, null, 3, 5, 6, 7))).isEqualTo(new Pathways(8, 8, 13, true));
        assertThat(Pathways.of(new Ratings(5, 4, 4, 3, 5, null, 7))).isEqualTo(new Pathways(8, 8, 14, true));
    }

    @Test
    void ofNoItemThereIsNoPathwayAndNothingToFlag() {
        assertThat(Pathways.of(Ratings.ofSleepAlone(5))).isEqualTo(new Pathways(null, null, null, false));
    }
}
