package org.sleepfollowup.aggregator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.aggregator.Numbers.cell;
import static org.sleepfollowup.aggregator.Sample.answer;
import static org.sleepfollowup.aggregator.Sample.event;
import static org.sleepfollowup.aggregator.Sample.plan;
import static org.sleepfollowup.aggregator.Sample.planWithCheckIn;
import static org.sleepfollowup.aggregator.Sample.planned;
import static org.sleepfollowup.aggregator.Sample.quarantined;
import static org.sleepfollowup.aggregator.Sample.ratings;
import static org.sleepfollowup.aggregator.Sample.withdrawn;
import static org.sleepfollowup.schemas.Topics.SLEEP_OUTCOME;
import static org.sleepfollowup.schemas.Topics.THERAPIST_SLEEP;
import static org.sleepfollowup.schemas.avro.BaselineKind.CHECK_IN;
import static org.sleepfollowup.schemas.avro.Wave.FIRST_NIGHT;
import static org.sleepfollowup.schemas.avro.Wave.ONE_WEEK;

import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.aggregator.summing.SleepCell;
import org.sleepfollowup.schemas.OutcomeKey;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.Outcome;

/** What later news makes of the outcome and the sums of an answer that was counted. */
class CorrectingTopologyTest {
    private static final TherapistKey DANA = new TherapistKey("demo", "t-12");
    private static final TherapistKey JONAS = new TherapistKey("demo", "t-02");

    private final DrivenTopology topology = new DrivenTopology();

    @BeforeEach
    void anAnswerWasCounted() {
        topology.given(planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)), answer(DANA, "f-1", FIRST_NIGHT, 2, 7));
        assertThat(topology.table(SLEEP_OUTCOME)).hasSize(1);
        assertThat(topology.table(THERAPIST_SLEEP)).hasSize(1);
    }

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void aCorrectedAnswerReplacesTheFirst() {
        topology.given(answer(DANA, "f-1", FIRST_NIGHT, 3, 3));
        assertThat(sums()).containsExactly(1, 1, 4, 3, 16, 12, 9, 0, 1, 0, 1, -1, 1);
    }

    @Test
    void anEarlierRevisionThatComesLateChangesNothing() {
        topology.given(answer(DANA, "f-1", FIRST_NIGHT, 1, 9));
        assertThat(topology.raw("sleep-outcome")).isEmpty();
        assertThat(topology.raw("therapist-sleep")).isEmpty();
    }

    @Test
    void whatChangesNoSumIsNoNewSum() {
        topology.given(answer(DANA, "f-1", FIRST_NIGHT, 3)
                .setRatings(ratings(7))
                .setCompared(2)
                .build());
        assertThat(topology.raw("sleep-outcome")).hasSize(1);
        assertThat(topology.raw("therapist-sleep")).isEmpty();
    }

    @Test
    void aQuarantinedAnswerIsInNoFigureUntilACleanOneComes() {
        topology.given(quarantined(DANA, "f-1", FIRST_NIGHT, 3));
        assertNothingIsLeft();

        topology.given(answer(DANA, "f-1", FIRST_NIGHT, 2, 7));
        assertThat(topology.raw("sleep-outcome")).isEmpty();

        topology.given(answer(DANA, "f-1", FIRST_NIGHT, 4, 3));
        assertThat(topology.table(SLEEP_OUTCOME).get(new OutcomeKey(DANA, "f-1", FIRST_NIGHT)))
                .returns(4, Outcome::getRevision);
        assertThat(sums()).containsExactly(1, 1, 4, 3, 16, 12, 9, 0, 1, 0, 1, -1, 1);
    }

    @Test
    void aWithdrawnFollowUpIsTakenBackAndCountsAgainWhenPlannedAgain() {
        topology.given(withdrawn(DANA, "f-1", 2));
        assertNothingIsLeft();

        topology.given(planned(DANA, "f-1", 3, planWithCheckIn("ana", 4)));
        assertThat(sums()).containsExactly(1, 1, 4, 7, 16, 28, 49, 1, 0, 0, 1, 3, 9);
    }

    @Test
    void aWithdrawnInvitationTakesNothingBack() {
        topology.given(event(DANA, "f-1", 2, FollowUpEventKind.WITHDRAWN)
                .setWave(ONE_WEEK)
                .build());
        assertThat(topology.raw("sleep-outcome")).isEmpty();
    }

    @Test
    void aFollowUpMovesToAnotherTherapistWithItsAnswers() {
        topology.given(
                withdrawn(DANA, "f-1", 2),
                planned(JONAS, "f-1", 3, planWithCheckIn("ana", 4)),
                answer(JONAS, "f-1", FIRST_NIGHT, 2, 7));

        assertThat(topology.table(SLEEP_OUTCOME)).containsOnlyKeys(new OutcomeKey(JONAS, "f-1", FIRST_NIGHT));
        assertThat(topology.table(THERAPIST_SLEEP)).containsOnlyKeys(cell(JONAS, FIRST_NIGHT, CHECK_IN));
        assertThat(kept(cell(DANA, FIRST_NIGHT, CHECK_IN))).isNull();
    }

    @Test
    void aLaterPlanMovesTheOutcomeToItsMonth() {
        topology.given(planned(
                DANA,
                "f-1",
                2,
                plan("ana")
                        .setCheckIn(ratings(4))
                        .setSessionDate(LocalDate.of(2026, 10, 31))
                        .build()));

        assertThat(topology.table(THERAPIST_SLEEP).keySet())
                .extracting(TherapistSleepKey::month)
                .containsExactly(YearMonth.of(2026, 10));
        assertThat(kept(cell(DANA, FIRST_NIGHT, CHECK_IN))).isNull();
    }

    @Test
    void aLaterPlanForAnotherClientMovesTheClientsShare() {
        topology.given(
                planned(DANA, "f-1", 2, planWithCheckIn("bo", 4)),
                planned(DANA, "f-2", 1, planWithCheckIn("bo", 5)),
                answer(DANA, "f-2", FIRST_NIGHT, 1, 6));
        assertThat(sums()).containsExactly(2, 1, 9, 13, 41, 58, 85, 1, 1, 0, 4, 8, 16);
    }

    private @Nullable Object kept(TherapistSleepKey cell) {
        return topology.sums().get(SleepCell.parse(cell.toString()));
    }

    private void assertNothingIsLeft() {
        assertThat(topology.out(SLEEP_OUTCOME))
                .singleElement()
                .extracting(TestRecord::value)
                .isNull();
        assertThat(topology.out(THERAPIST_SLEEP))
                .singleElement()
                .extracting(TestRecord::value)
                .isNull();
    }

    private long[] sums() {
        return Numbers.of(topology.table(THERAPIST_SLEEP).get(cell(DANA, FIRST_NIGHT, CHECK_IN)));
    }
}
