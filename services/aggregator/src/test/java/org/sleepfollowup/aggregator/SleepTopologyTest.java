package org.sleepfollowup.aggregator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.aggregator.Sample.ANSWERED;
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
import static org.sleepfollowup.schemas.avro.BaselineKind.NONE;
import static org.sleepfollowup.schemas.avro.BaselineKind.RECALLED;
import static org.sleepfollowup.schemas.avro.Wave.FIRST_NIGHT;
import static org.sleepfollowup.schemas.avro.Wave.ONE_WEEK;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.OutcomeKey;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.Outcome;
import org.sleepfollowup.schemas.avro.Pathways;
import org.sleepfollowup.schemas.avro.TherapistSleep;
import org.sleepfollowup.schemas.avro.Wave;

class SleepTopologyTest {
    private static final TherapistKey DANA = new TherapistKey("demo", "t-12");
    private static final TherapistKey JONAS = new TherapistKey("demo", "t-02");

    private final DrivenTopology topology = new DrivenTopology();

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void anAnswerToAPlannedFollowUpBecomesAnOutcomeAndSums() {
        topology.given(planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)), answer(DANA, "f-1", FIRST_NIGHT, 1, 7));

        Outcome outcome = topology.table(SLEEP_OUTCOME).get(new OutcomeKey(DANA, "f-1", FIRST_NIGHT));
        assertThat(outcome.getBaseline()).isEqualTo(CHECK_IN);
        assertThat(outcome.getBefore()).isEqualTo(ratings(4));
        assertThat(outcome.getAfter()).isEqualTo(ratings(7));
        assertThat(outcome.getPathwaysAfter()).isEqualTo(new Pathways(13, 8, null, true));
        assertThat(outcome.getFacts().getModality()).isEqualTo("deep-tissue");
        assertThat(topology.table(THERAPIST_SLEEP))
                .containsExactly(Map.entry(
                        cell(DANA, FIRST_NIGHT, CHECK_IN),
                        sums(DANA, CHECK_IN, 1, 1, 4, 7, 16, 28, 49, 1, 0, 0, 1, 3, 9)));
    }

    @Test
    void anAnswerMayComeBeforeItsPlan() {
        topology.given(answer(DANA, "f-1", FIRST_NIGHT, 1, 7));
        assertThat(topology.raw("sleep-outcome")).isEmpty();

        topology.given(planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)));
        assertThat(topology.table(SLEEP_OUTCOME)).hasSize(1);
    }

    @Test
    void aCorrectedAnswerReplacesTheFirst() {
        topology.given(
                planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)),
                answer(DANA, "f-1", FIRST_NIGHT, 2, 3),
                answer(DANA, "f-1", FIRST_NIGHT, 1, 9));

        assertThat(topology.table(THERAPIST_SLEEP).get(cell(DANA, FIRST_NIGHT, CHECK_IN)))
                .isEqualTo(sums(DANA, CHECK_IN, 1, 1, 4, 3, 16, 12, 9, 0, 1, 0, 1, -1, 1));
    }

    @Test
    void aQuarantinedAnswerIsInNoFigureUntilACleanOneComes() {
        topology.given(
                planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)),
                answer(DANA, "f-1", FIRST_NIGHT, 1, 7),
                quarantined(DANA, "f-1", FIRST_NIGHT, 2));
        assertThat(topology.out(SLEEP_OUTCOME).getLast().value()).isNull();
        assertThat(topology.table(THERAPIST_SLEEP)).isEmpty();

        topology.given(answer(DANA, "f-1", FIRST_NIGHT, 1, 7));
        assertThat(topology.raw("sleep-outcome")).isEmpty();

        topology.given(answer(DANA, "f-1", FIRST_NIGHT, 3, 3));
        assertThat(topology.table(SLEEP_OUTCOME).get(new OutcomeKey(DANA, "f-1", FIRST_NIGHT)))
                .returns(3, Outcome::getRevision);
        assertThat(topology.table(THERAPIST_SLEEP).get(cell(DANA, FIRST_NIGHT, CHECK_IN)))
                .isEqualTo(sums(DANA, CHECK_IN, 1, 1, 4, 3, 16, 12, 9, 0, 1, 0, 1, -1, 1));
    }

    @Test
    void whatChangesNoSumIsNoNewSum() {
        topology.given(planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)), answer(DANA, "f-1", FIRST_NIGHT, 1, 7));
        topology.raw("sleep-outcome");
        topology.raw("therapist-sleep");

        topology.given(answer(DANA, "f-1", FIRST_NIGHT, 2)
                .setRatings(ratings(7))
                .setCompared(2)
                .build());
        assertThat(topology.raw("sleep-outcome")).hasSize(1);
        assertThat(topology.raw("therapist-sleep")).isEmpty();
    }

    @Test
    void aWithdrawnFollowUpIsTakenBackAndCountsAgainWhenPlannedAgain() {
        topology.given(planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)), answer(DANA, "f-1", FIRST_NIGHT, 1, 7));
        topology.raw("sleep-outcome");
        topology.raw("therapist-sleep");

        topology.given(withdrawn(DANA, "f-1", 2));
        assertThat(topology.out(SLEEP_OUTCOME))
                .singleElement()
                .extracting(TestRecord::value)
                .isNull();
        assertThat(topology.out(THERAPIST_SLEEP))
                .singleElement()
                .extracting(TestRecord::value)
                .isNull();

        topology.given(planned(DANA, "f-1", 3, planWithCheckIn("ana", 4)));
        assertThat(topology.table(THERAPIST_SLEEP)).hasSize(1);
    }

    @Test
    void aWithdrawnInvitationTakesNothingBack() {
        topology.given(
                planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)),
                answer(DANA, "f-1", FIRST_NIGHT, 1, 7),
                event(DANA, "f-1", 2, FollowUpEventKind.WITHDRAWN)
                        .setWave(ONE_WEEK)
                        .build());
        assertThat(topology.table(SLEEP_OUTCOME)).hasSize(1);
    }

    @Test
    void aFollowUpMovesToAnotherTherapistWithItsAnswers() {
        topology.given(
                planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)),
                answer(DANA, "f-1", FIRST_NIGHT, 1, 7),
                withdrawn(DANA, "f-1", 2),
                planned(JONAS, "f-1", 3, planWithCheckIn("ana", 4)),
                answer(JONAS, "f-1", FIRST_NIGHT, 1, 7));

        assertThat(topology.table(SLEEP_OUTCOME)).containsOnlyKeys(new OutcomeKey(JONAS, "f-1", FIRST_NIGHT));
        assertThat(topology.table(THERAPIST_SLEEP)).containsOnlyKeys(cell(JONAS, FIRST_NIGHT, CHECK_IN));
    }

    @Test
    void aLaterPlanReplacesTheEarlierInAnotherMonth() {
        topology.given(
                planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)),
                answer(DANA, "f-1", FIRST_NIGHT, 1, 7),
                planned(
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
    }

    @Test
    void theRecalledBaselineServesTheLaterWaveToo() {
        topology.given(planned(DANA, "f-1", 1, plan("ana").build()), answer(DANA, "f-1", ONE_WEEK, 1, 6));
        assertThat(topology.table(THERAPIST_SLEEP))
                .containsOnlyKeys(cell(DANA, ONE_WEEK, NONE))
                .containsValue(sums(DANA, ONE_WEEK, NONE, 1, 1, 0, 6, 0, 0, 36, 0, 0, 0, 1, 0, 0));

        topology.given(answer(DANA, "f-1", FIRST_NIGHT, 1)
                .setRatings(ratings(7))
                .setUsualBefore(5)
                .build());
        List<TestRecord<TherapistSleepKey, TherapistSleep>> changes = topology.out(THERAPIST_SLEEP);
        assertThat(changes)
                .extracting(r -> r.key().wave() + " " + r.key().baseline() + " " + (r.value() == null))
                .containsExactly("FIRST_NIGHT RECALLED false", "ONE_WEEK NONE true", "ONE_WEEK RECALLED false");
        assertThat(topology.table(SLEEP_OUTCOME)
                        .get(new OutcomeKey(DANA, "f-1", ONE_WEEK))
                        .getBaseline())
                .isEqualTo(RECALLED);
    }

    @Test
    void aClientOfSeveralAnswersIsCountedOnceAndItsChangesAddUp() {
        topology.given(
                planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)),
                planned(DANA, "f-2", 1, planWithCheckIn("ana", 5)),
                planned(DANA, "f-3", 1, planWithCheckIn("bo", 8)),
                answer(DANA, "f-1", FIRST_NIGHT, 1, 7),
                answer(DANA, "f-2", FIRST_NIGHT, 1, 6),
                answer(DANA, "f-3", FIRST_NIGHT, 1, 5));

        // ana: m 2, T 4; bo: m 1, T -3
        assertThat(topology.table(THERAPIST_SLEEP).get(cell(DANA, FIRST_NIGHT, CHECK_IN)))
                .isEqualTo(sums(DANA, CHECK_IN, 3, 2, 17, 18, 105, 98, 110, 1, 1, 1, 5, 5, 25));
    }

    @Test
    void recordsTellWhereTheyComeFromAndNothingOfTheInputsHeaders() {
        topology.given(planned(DANA, "f/1", 1, planWithCheckIn("ana", 4)), answer(DANA, "f/1", FIRST_NIGHT, 1, 7));

        TestRecord<byte[], byte[]> sums = topology.raw("therapist-sleep").getFirst();
        assertThat(sums.headers().toArray())
                .extracting(h -> h.key() + "=" + new String(h.value(), UTF_8))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=demo/t-12/FIRST_NIGHT/2026-11/CHECK_IN@demo/t-12/f%2F1/FIRST_NIGHT@1-1-0",
                        "ce_type=org.sleepfollowup.therapist-sleep",
                        "ce_source=/sleep-follow-up/aggregator",
                        "ce_time=" + ANSWERED.plusSeconds(1),
                        "content-type=application/avro");
        assertThat(topology.raw("sleep-outcome")
                        .getFirst()
                        .headers()
                        .lastHeader("ce_id")
                        .value())
                .isEqualTo("demo/t-12/f%2F1/FIRST_NIGHT@1-1-0".getBytes(UTF_8));
    }

    private static TherapistSleepKey cell(TherapistKey therapist, Wave wave, BaselineKind baseline) {
        return new TherapistSleepKey(therapist, wave, YearMonth.of(2026, 11), baseline);
    }

    private static TherapistSleep sums(TherapistKey therapist, BaselineKind baseline, long... s) {
        return sums(therapist, FIRST_NIGHT, baseline, s);
    }

    private static TherapistSleep sums(TherapistKey therapist, Wave wave, BaselineKind baseline, long... s) {
        return TherapistSleep.newBuilder()
                .setClinicId(therapist.clinicId())
                .setTherapistId(therapist.therapistId())
                .setWave(wave)
                .setMonth("2026-11")
                .setBaseline(baseline)
                .setAnswers(s[0])
                .setClients(s[1])
                .setSumBefore(s[2])
                .setSumAfter(s[3])
                .setSumBeforeSquared(s[4])
                .setSumBeforeAfter(s[5])
                .setSumAfterSquared(s[6])
                .setImproved(s[7])
                .setSame(s[8])
                .setWorse(s[9])
                .setSumClientAnswersSquared(s[10])
                .setSumClientAnswersChange(s[11])
                .setSumClientChangeSquared(s[12])
                .build();
    }
}
