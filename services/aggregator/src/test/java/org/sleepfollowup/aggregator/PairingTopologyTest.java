package org.sleepfollowup.aggregator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.aggregator.Numbers.cell;
import static org.sleepfollowup.aggregator.Sample.ANSWERED;
import static org.sleepfollowup.aggregator.Sample.answer;
import static org.sleepfollowup.aggregator.Sample.event;
import static org.sleepfollowup.aggregator.Sample.plan;
import static org.sleepfollowup.aggregator.Sample.planWithCheckIn;
import static org.sleepfollowup.aggregator.Sample.planned;
import static org.sleepfollowup.aggregator.Sample.ratings;
import static org.sleepfollowup.schemas.Topics.SLEEP_OUTCOME;
import static org.sleepfollowup.schemas.Topics.THERAPIST_SLEEP;
import static org.sleepfollowup.schemas.avro.BaselineKind.CHECK_IN;
import static org.sleepfollowup.schemas.avro.BaselineKind.NONE;
import static org.sleepfollowup.schemas.avro.BaselineKind.RECALLED;
import static org.sleepfollowup.schemas.avro.Wave.FIRST_NIGHT;
import static org.sleepfollowup.schemas.avro.Wave.ONE_WEEK;

import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.aggregator.version.TopologyVersion;
import org.sleepfollowup.schemas.OutcomeKey;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.Outcome;
import org.sleepfollowup.schemas.avro.Pathways;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.SessionFacts;

/** Which outcomes come of plans and answers. */
class PairingTopologyTest {
    private static final TherapistKey DANA = new TherapistKey("demo", "t-12");

    private final DrivenTopology topology = new DrivenTopology();

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void anAnswerToAPlannedFollowUpBecomesAnOutcome() {
        topology.given(planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)), answer(DANA, "f-1", FIRST_NIGHT, 1, 7));

        Outcome outcome = outcome();
        assertThat(outcome.getBaseline()).isEqualTo(CHECK_IN);
        assertThat(outcome.getBefore()).isEqualTo(ratings(4));
        assertThat(outcome.getAfter()).isEqualTo(ratings(7));
    }

    @Test
    void aPathwayOfWhichOneItemIsMissingIsTheOtherDoubledAndOfNoItemNone() {
        Ratings half = Ratings.newBuilder()
                .setSleep(5)
                .setDriftingOff(3)
                .setMindQuiet(4)
                .setEvenTempered(5)
                .build();
        topology.given(
                planned(DANA, "f-1", 1, plan("ana").setCheckIn(half).build()), answer(DANA, "f-1", FIRST_NIGHT, 1, 7));

        Outcome outcome = outcome();
        assertThat(outcome.getPathwaysBefore()).isEqualTo(new Pathways(6, 9, null, true));
        assertThat(outcome.getPathwaysAfter()).isEqualTo(new Pathways(13, 8, null, true));
    }

    @Test
    void theFactsOfTheSessionAndTheClientsGroupsGoOnAsTheyCame() {
        SessionFacts facts = SessionFacts.newBuilder()
                .setStartedAt(Sample.ENDED.minusSeconds(3600))
                .setEndedAt(Sample.ENDED)
                .setModality("swedish")
                .setFocusAreas(List.of("latissimus dorsi", "hip flexors"))
                .setLightsDimmed(true)
                .setMusic(false)
                .setFellAsleepOnTable(true)
                .setGroups(List.of("insomnia", "of-a-later-release"))
                .build();
        topology.given(
                planned(DANA, "f-1", 1, plan("ana").setFacts(facts).build()),
                answer(DANA, "f-1", FIRST_NIGHT, 1)
                        .setRatings(ratings(7))
                        .setCompared(-2)
                        .setUnusual(List.of("travel"))
                        .setAfterReminder(true)
                        .build());

        assertThat(outcome())
                .returns(facts, Outcome::getFacts)
                .returns(-2, Outcome::getCompared)
                .returns(List.of("travel"), Outcome::getUnusual)
                .returns(true, Outcome::getAfterReminder);
    }

    @Test
    void anAnswerMayComeBeforeItsPlan() {
        topology.given(answer(DANA, "f-1", FIRST_NIGHT, 1, 7));
        assertThat(topology.raw("sleep-outcome")).isEmpty();

        topology.given(planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)));
        assertThat(topology.table(SLEEP_OUTCOME)).hasSize(1);
    }

    @Test
    void whatComesTwiceCountsOnce() {
        topology.given(planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)), answer(DANA, "f-1", FIRST_NIGHT, 1, 7));
        topology.raw("sleep-outcome");
        topology.raw("therapist-sleep");

        topology.given(planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)), answer(DANA, "f-1", FIRST_NIGHT, 1, 7));
        assertThat(topology.raw("sleep-outcome")).isEmpty();
        assertThat(topology.raw("therapist-sleep")).isEmpty();
    }

    @Test
    void emailsSentAndOtherEventsChangeNothing() {
        topology.given(
                planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)),
                answer(DANA, "f-1", FIRST_NIGHT, 1, 7),
                event(DANA, "f-1", 2, FollowUpEventKind.REMINDED)
                        .setWave(ONE_WEEK)
                        .build());
        assertThat(topology.raw("sleep-outcome")).hasSize(1);
    }

    @Test
    void bothWavesAreApartAndShareTheBaselineOfTheCheckIn() {
        topology.given(
                planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)),
                answer(DANA, "f-1", FIRST_NIGHT, 1, 7),
                answer(DANA, "f-1", ONE_WEEK, 1, 6));

        assertThat(topology.table(SLEEP_OUTCOME).values())
                .extracting(o -> o.getWave() + " " + o.getBefore().getSleep())
                .containsExactly("FIRST_NIGHT 4", "ONE_WEEK 4");
        assertThat(topology.table(THERAPIST_SLEEP))
                .containsOnlyKeys(cell(DANA, FIRST_NIGHT, CHECK_IN), cell(DANA, ONE_WEEK, CHECK_IN));
    }

    @Test
    void theRecalledBaselineServesTheLaterWaveToo() {
        topology.given(planned(DANA, "f-1", 1, plan("ana").build()), answer(DANA, "f-1", ONE_WEEK, 1, 6));
        assertThat(topology.table(THERAPIST_SLEEP)).containsOnlyKeys(cell(DANA, ONE_WEEK, NONE));

        topology.given(answer(DANA, "f-1", FIRST_NIGHT, 1)
                .setRatings(ratings(7))
                .setUsualBefore(5)
                .build());
        assertThat(topology.out(THERAPIST_SLEEP))
                .extracting(r -> r.key().wave() + " " + r.key().baseline() + " " + (r.value() == null))
                .containsExactly("FIRST_NIGHT RECALLED false", "ONE_WEEK NONE true", "ONE_WEEK RECALLED false");
        assertThat(topology.table(SLEEP_OUTCOME)
                        .get(new OutcomeKey(DANA, "f-1", ONE_WEEK))
                        .getBaseline())
                .isEqualTo(RECALLED);
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
                        "content-type=application/avro",
                        "ce_topologyversion=" + TopologyVersion.CURRENT.number());
        assertThat(topology.raw("sleep-outcome")
                        .getFirst()
                        .headers()
                        .lastHeader("ce_id")
                        .value())
                .isEqualTo("demo/t-12/f%2F1/FIRST_NIGHT@1-1-0".getBytes(UTF_8));
    }

    private Outcome outcome() {
        return topology.table(SLEEP_OUTCOME).get(new OutcomeKey(DANA, "f-1", FIRST_NIGHT));
    }
}
