package org.sleepfollowup.aggregator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.aggregator.Numbers.cell;
import static org.sleepfollowup.aggregator.Sample.answer;
import static org.sleepfollowup.aggregator.Sample.plan;
import static org.sleepfollowup.aggregator.Sample.planned;
import static org.sleepfollowup.schemas.Topics.SLEEP_OUTCOME;
import static org.sleepfollowup.schemas.Topics.THERAPIST_SLEEP;
import static org.sleepfollowup.schemas.avro.BaselineKind.CHECK_IN;
import static org.sleepfollowup.schemas.avro.Wave.FIRST_NIGHT;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.aggregator.summing.ReadSumsAvro;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.schemas.avro.TherapistSleep;
import org.sleepfollowup.testing.LongFields;

/** A sum that has no room left: what would have to be added is refused whole, and nothing else is lost. */
class OverflowTest {
    private static final TherapistKey DANA = new TherapistKey("demo", "t-12");
    private static final TherapistSleepKey CELL = cell(DANA, FIRST_NIGHT, CHECK_IN);
    /** Somebody who slept better does not add to these. */
    private static final List<String> NOT_GROWING = List.of("same", "worse", "byGroups/0/worse");

    private final DrivenTopology topology = new DrivenTopology();

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void anAnswerForWhichAnySumHasNoRoomIsSetAsideAndHasChangedNothing() {
        topology.given(plannedFor("ana", "f-1"), plannedFor("bo", "f-2"), answered("f-1"));
        TherapistSleep right = topology.table(THERAPIST_SLEEP).get(CELL);
        assertThat(topology.table(SLEEP_OUTCOME)).hasSize(1);
        List<String> sums = LongFields.paths(right);
        assertThat(sums).hasSize(49).containsAll(NOT_GROWING);

        for (String sum : sums) {
            if (NOT_GROWING.contains(sum)) {
                continue;
            }
            TherapistSleep full = TherapistSleep.newBuilder(right).build();
            LongFields.set(full, sum, Long.MAX_VALUE);
            keep(full);
            topology.given(answered("f-2"));
            assertSetAside(sum, "A therapist's sums must stay within 64 bits.");
        }

        keep(right);
        topology.given(answered("f-2"));
        assertThat(topology.table(SLEEP_OUTCOME)).hasSize(1);
        assertThat(topology.table(THERAPIST_SLEEP))
                .isEqualTo(new Recount(List.of(
                                plannedFor("ana", "f-1"), plannedFor("bo", "f-2"), answered("f-1"), answered("f-2")))
                        .sums);
    }

    @Test
    void anAnswerOfMoreClientsThanATherapistCanHaveInAMonthIsSetAsideToo() {
        topology.given(plannedFor("ana", "f-1"), plannedFor("bo", "f-2"), answered("f-1"));
        TherapistSleep full = topology.table(THERAPIST_SLEEP).get(CELL);
        assertThat(topology.table(SLEEP_OUTCOME)).hasSize(1);
        LongFields.set(full, "clients", 10_000);
        keep(full);

        topology.given(answered("f-2"));
        assertSetAside("clients", "A therapist must have at most 10000 clients in a month.");
    }

    private void assertSetAside(String sum, String rule) {
        assertThat(topology.raw("answer-dlt"))
                .as(sum)
                .singleElement()
                .extracting(r -> new String(
                        r.headers().lastHeader("kafka_dlt-exception-message").value(), UTF_8))
                .isEqualTo(rule);
        assertThat(topology.raw("sleep-outcome")).as(sum).isEmpty();
        assertThat(topology.raw("therapist-sleep")).as(sum).isEmpty();
    }

    private void keep(TherapistSleep sums) {
        ReadSumsAvro.keep(sums, topology.sums());
    }

    private static FollowUpEvent plannedFor(String client, String followUp) {
        Ratings checkIn = new Ratings(4, 3, 3, 3, null, 3, 3);
        return planned(DANA, followUp, 1, plan(client).setCheckIn(checkIn).build());
    }

    private static SurveyAnswered answered(String followUp) {
        return answer(DANA, followUp, FIRST_NIGHT, 1)
                .setRatings(new Ratings(7, 5, 5, 5, 5, 5, 5))
                .setUnusual(List.of("travel"))
                .setAfterReminder(true)
                .build();
    }
}
