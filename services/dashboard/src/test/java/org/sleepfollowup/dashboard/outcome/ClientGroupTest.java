package org.sleepfollowup.dashboard.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientGroupTest {

    @Test
    void aCombinationReadsTheSameHoweverItWasTold() {
        assertThat(ClientGroup.combination(List.of("sleeps-well", "anxious", "anxious")))
                .isEqualTo("anxious+sleeps-well");
        assertThat(ClientGroup.combination(List.of())).isEmpty();
    }

    @Test
    void groupsThatAreYoungerThanThisServiceAreLeftOut() {
        assertThat(ClientGroup.combination(List.of("shift-worker", "insomnia"))).isEqualTo("insomnia");
    }
}
