package org.sleepfollowup.standalone.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.simulation.ClinicModel;
import org.sleepfollowup.simulation.FollowUp;
import org.sleepfollowup.simulation.History;

class HistoryAvroTest {
    @Test
    void everythingCanBeSaidInTheWordsOfTheTopics() {
        List<FollowUp> history = new History(
                        ClinicModel.demo(), Instant.parse("2026-11-21T04:00:00Z"), ZoneId.of("America/Denver"))
                .followUps();

        assertThat(history)
                .isNotEmpty()
                .allSatisfy(followUp -> followUp.happenings().forEach(happening -> {
                    assertThat(HistoryAvro.event("demo", followUp, 1, happening).getAt())
                            .isEqualTo(happening.at());
                    HistoryAvro.answer("demo", followUp, happening)
                            .ifPresent(answer ->
                                    assertThat(answer.getRatings().getSleep()).isBetween(0, 10));
                }));
    }
}
