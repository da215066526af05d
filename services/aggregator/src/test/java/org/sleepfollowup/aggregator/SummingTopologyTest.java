package org.sleepfollowup.aggregator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.aggregator.Numbers.cell;
import static org.sleepfollowup.aggregator.Sample.answer;
import static org.sleepfollowup.aggregator.Sample.plan;
import static org.sleepfollowup.aggregator.Sample.planWithCheckIn;
import static org.sleepfollowup.aggregator.Sample.planned;
import static org.sleepfollowup.aggregator.Sample.ratings;
import static org.sleepfollowup.schemas.Topics.THERAPIST_SLEEP;
import static org.sleepfollowup.schemas.avro.BaselineKind.CHECK_IN;
import static org.sleepfollowup.schemas.avro.BaselineKind.NONE;
import static org.sleepfollowup.schemas.avro.BaselineKind.RECALLED;
import static org.sleepfollowup.schemas.avro.Wave.FIRST_NIGHT;

import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.Plan;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.TherapistSleep;

/** What the sums of a cell are, in numbers that can be checked by hand. */
class SummingTopologyTest {
    private static final TherapistKey DANA = new TherapistKey("demo", "t-12");

    private final DrivenTopology topology = new DrivenTopology();

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void anOutcomeAddsItsRatingsTheirSquaresAndTheirProduct() {
        TherapistSleep sums = sums(
                CHECK_IN, planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)), answer(DANA, "f-1", FIRST_NIGHT, 1, 7));
        assertThat(Numbers.of(sums)).containsExactly(1, 1, 4, 7, 16, 28, 49, 1, 0, 0, 1, 3, 9);
    }

    @Test
    void aClientOfSeveralAnswersIsCountedOnceAndItsChangesAddUp() {
        TherapistSleep sums = sums(
                CHECK_IN,
                planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)),
                planned(DANA, "f-2", 1, planWithCheckIn("ana", 5)),
                planned(DANA, "f-3", 1, planWithCheckIn("bo", 8)),
                answer(DANA, "f-1", FIRST_NIGHT, 1, 7),
                answer(DANA, "f-2", FIRST_NIGHT, 1, 6),
                answer(DANA, "f-3", FIRST_NIGHT, 1, 5));

        // ana: m 2, T 4; bo: m 1, T -3
        assertThat(Numbers.of(sums)).containsExactly(3, 2, 17, 18, 105, 98, 110, 1, 1, 1, 5, 5, 25);
        assertThat(sums.getMaintained()).isEqualTo(2);
    }

    @Test
    void withoutABaselineOnlyTheLevelAfterIsSummed() {
        TherapistSleep sums =
                sums(NONE, planned(DANA, "f-1", 1, plan("ana").build()), answer(DANA, "f-1", FIRST_NIGHT, 1, 6));

        assertThat(Numbers.of(sums)).containsExactly(1, 1, 0, 6, 0, 0, 36, 0, 0, 0, 1, 0, 0);
        assertThat(sums.getMaintained()).isZero();
        assertThat(Numbers.of(sums.getSettling())).containsExactly(1, 0, 13, 0, 0, 169);
        assertThat(Numbers.of(sums.getByGroups().getFirst().getSleep())).containsExactly(1, 0, 6, 0, 0, 36);
    }

    @Test
    void aPathwayIsPairedWhereItWasRatedBeforeAndAfter() {
        Ratings calmAlone = Ratings.newBuilder()
                .setSleep(5)
                .setMindQuiet(2)
                .setEvenTempered(3)
                .build();
        TherapistSleep sums = sums(
                CHECK_IN,
                planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)),
                planned(DANA, "f-2", 1, plan("bo").setCheckIn(calmAlone).build()),
                answer(DANA, "f-1", FIRST_NIGHT, 1)
                        .setRatings(new Ratings(7, 8, 9, null, 6, 5, 5))
                        .build(),
                answer(DANA, "f-2", FIRST_NIGHT, 1)
                        .setRatings(new Ratings(6, 7, 7, 4, 4, 4, 4))
                        .build());

        // Settling 13 to 17, calm 8 to 12 (one item doubled in both) and 5 to 8; nobody rated comfort at check-in.
        assertThat(Numbers.of(sums.getSettling())).containsExactly(1, 13, 17, 169, 221, 289);
        assertThat(Numbers.of(sums.getCalm())).containsExactly(2, 13, 20, 89, 136, 208);
        assertThat(Numbers.of(sums.getComfort())).containsExactly(0, 0, 0, 0, 0, 0);
        assertThat(sums.getImputed()).isEqualTo(1);
    }

    @Test
    void whatIsRecalledIsSleepAloneSoItsPathwaysAreLevelsAfter() {
        TherapistSleep sums = sums(
                RECALLED,
                planned(DANA, "f-1", 1, plan("ana").build()),
                answer(DANA, "f-1", FIRST_NIGHT, 1)
                        .setRatings(ratings(7))
                        .setUsualBefore(5)
                        .build());
        assertThat(Numbers.of(sums)).containsExactly(1, 1, 5, 7, 25, 35, 49, 1, 0, 0, 1, 2, 4);
        assertThat(Numbers.of(sums.getSettling())).containsExactly(1, 0, 13, 0, 0, 169);
    }

    @Test
    void clientsAreSummedByTheirGroupsInOneOrderAndUnknownGroupsAreLeftOut() {
        TherapistSleep sums = sums(
                CHECK_IN,
                planned(DANA, "f-1", 1, planOf(4, "sleeps-well", "anxious")),
                planned(DANA, "f-2", 1, planOf(5, "anxious", "of-a-later-release", "sleeps-well", "anxious")),
                planned(DANA, "f-3", 1, planOf(8, "of-a-later-release")),
                answer(DANA, "f-1", FIRST_NIGHT, 1, 7),
                answer(DANA, "f-2", FIRST_NIGHT, 1, 4),
                answer(DANA, "f-3", FIRST_NIGHT, 1, 5));

        assertThat(sums.getByGroups())
                .extracting(g -> g.getGroups() + " " + g.getImproved() + g.getMaintained() + g.getWorse())
                .containsExactly(" 001", "anxious+sleeps-well 120");
        assertThat(Numbers.of(sums.getByGroups().getLast().getSleep())).containsExactly(2, 9, 11, 41, 48, 65);
    }

    @Test
    void unusualNightsAndAnswersAfterTheReminderAreCountedApart() {
        TherapistSleep sums = sums(
                CHECK_IN,
                planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)),
                planned(DANA, "f-2", 1, planWithCheckIn("bo", 5)),
                answer(DANA, "f-1", FIRST_NIGHT, 1)
                        .setRatings(ratings(7))
                        .setUnusual(List.of("none"))
                        .setAfterReminder(true)
                        .build(),
                answer(DANA, "f-2", FIRST_NIGHT, 1)
                        .setRatings(ratings(6))
                        .setUnusual(List.of("alcohol", "travel"))
                        .build());

        assertThat(sums.getUnusual()).isEqualTo(1);
        assertThat(Numbers.of(sums.getAfterReminder())).containsExactly(1, 4, 7, 16, 28, 49);
    }

    private TherapistSleep sums(BaselineKind baseline, SpecificRecord... records) {
        Map<?, TherapistSleep> table = topology.given(records).table(THERAPIST_SLEEP);
        assertThat(table).hasSize(1);
        return table.get(cell(DANA, FIRST_NIGHT, baseline));
    }

    private static Plan planOf(int checkIn, String... groups) {
        Plan plan = planWithCheckIn("ana", checkIn);
        plan.getFacts().put(7, List.of(groups));
        return plan;
    }
}
