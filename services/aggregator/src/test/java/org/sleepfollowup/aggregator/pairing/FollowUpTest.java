package org.sleepfollowup.aggregator.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sleepfollowup.aggregator.pairing.Wave.FIRST_NIGHT;
import static org.sleepfollowup.aggregator.pairing.Wave.ONE_WEEK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.aggregator.keeping.FieldReader;
import org.sleepfollowup.aggregator.keeping.FieldWriter;
import org.sleepfollowup.aggregator.pairing.News.Answered;
import org.sleepfollowup.aggregator.pairing.News.Planned;
import org.sleepfollowup.aggregator.pairing.News.Withdrawn;
import org.sleepfollowup.schemas.TherapistKey;

class FollowUpTest {
    private static final Instant AT = Instant.parse("2026-11-21T16:00:00Z");
    private static final FollowUp UNKNOWN = FollowUp.unknown(new FollowUpId(new TherapistKey("demo", "t-12"), "f-1"));

    @Test
    void thereIsNoOutcomeUntilBothPlanAndAnswerAreThere() {
        assertThat(UNKNOWN.with(planned(1, null)).outcome(FIRST_NIGHT)).isNull();
        assertThat(UNKNOWN.with(answered(FIRST_NIGHT, 1, 7, null)).outcome(FIRST_NIGHT))
                .isNull();
        FollowUp both = UNKNOWN.with(answered(FIRST_NIGHT, 1, 7, null)).with(planned(1, null));
        assertThat(both.outcome(FIRST_NIGHT)).isNotNull();
        assertThat(both.outcome(ONE_WEEK)).isNull();
    }

    @Test
    void whatIsOlderOrKnownChangesNothing() {
        FollowUp known = UNKNOWN.with(planned(5, null)).with(answered(FIRST_NIGHT, 3, 7, null));
        assertThat(List.of(
                        known.with(new Withdrawn("f-1", 4, AT)),
                        known.with(planned(5, null)),
                        known.with(answered(FIRST_NIGHT, 3, 7, null)),
                        known.with(answered(FIRST_NIGHT, 2, 1, null))))
                .containsOnly(known);
    }

    @Test
    void theCheckInGoesBeforeWhatIsRecalled() {
        FollowUp followUp = UNKNOWN.with(planned(1, Ratings.ofSleepAlone(4))).with(answered(FIRST_NIGHT, 1, 7, 6));
        assertThat(followUp.outcome(FIRST_NIGHT).baseline()).isEqualTo(Baseline.checkIn(Ratings.ofSleepAlone(4)));
    }

    @Test
    void aCheckInThatSkippedSleepIsNoBaseline() {
        Ratings withoutSleep = new Ratings(null, 4, 4, 4, 4, 4, 4);
        FollowUp followUp = UNKNOWN.with(planned(1, withoutSleep)).with(answered(FIRST_NIGHT, 1, 7, 6));
        assertThat(followUp.outcome(FIRST_NIGHT).baseline()).isEqualTo(Baseline.recalled(6));
    }

    @Test
    void whatIsRecalledServesItsOwnWaveAndTheLater() {
        FollowUp first = UNKNOWN.with(planned(1, null))
                .with(answered(FIRST_NIGHT, 1, 7, 6))
                .with(answered(ONE_WEEK, 1, 8, null));
        assertThat(first.outcome(ONE_WEEK).baseline()).isEqualTo(Baseline.recalled(6));

        FollowUp later = UNKNOWN.with(planned(1, null))
                .with(answered(FIRST_NIGHT, 1, 7, null))
                .with(answered(ONE_WEEK, 1, 8, 6));
        assertThat(later.outcome(FIRST_NIGHT).baseline()).isEqualTo(Baseline.NONE);
        assertThat(later.outcome(ONE_WEEK).baseline()).isEqualTo(Baseline.recalled(6));
    }

    @Test
    void aQuarantinedAnswerIsNoneUntilALaterOneCounts() {
        FollowUp heldBack = UNKNOWN.with(planned(1, null))
                .with(answered(FIRST_NIGHT, 1, 7, 6))
                .with(answered(ONE_WEEK, 1, 8, null))
                .with(quarantined(FIRST_NIGHT, 2));
        assertThat(heldBack.outcome(FIRST_NIGHT)).isNull();
        assertThat(heldBack.outcome(ONE_WEEK).baseline()).isEqualTo(Baseline.NONE);
        assertThat(heldBack.with(answered(FIRST_NIGHT, 1, 7, 6))).isEqualTo(heldBack);
        assertThat(heldBack.with(answered(FIRST_NIGHT, 3, 5, 4)).outcome(FIRST_NIGHT))
                .isNotNull();
    }

    @Test
    void anAnswerThatCountsRatesSleep() {
        Ratings none = new Ratings(null, 5, null, null, null, null, null);
        assertThatThrownBy(() -> new Answer(1, AT, false, none, null, null, List.of(), false, false))
                .isInstanceOf(ImplausibleException.class);
    }

    @Test
    void whatIsKeptInTheStoreIsAllThatFiguresNeed() {
        for (FollowUp followUp : List.of(
                UNKNOWN,
                UNKNOWN.with(planned(1, new Ratings(1, null, 3, 4, 5, 6, 7))),
                UNKNOWN.with(planned(1, null)).with(answered(FIRST_NIGHT, 1, 7, 6)),
                UNKNOWN.with(new Withdrawn("f-1", 9, AT)).with(answered(ONE_WEEK, 2, 7, null)),
                UNKNOWN.with(answered(FIRST_NIGHT, 1, 0, 10)).with(quarantined(ONE_WEEK, 3)))) {
            assertThat(keptAndFound(followUp)).isEqualTo(followUp);
        }
    }

    @Test
    void whatWasLetInWhenLongerTextsWereIsStillFound() {
        List<String> longTexts = Collections.nCopies(51, "x".repeat(501));
        SessionFacts facts = new SessionFacts(null, AT, longTexts.getFirst(), longTexts, null, null, null, longTexts);
        Ratings ratings = Ratings.ofSleepAlone(7);
        FollowUp followUp = UNKNOWN.with(
                        new Planned("f-1", 1, AT, new Plan("c".repeat(65), LocalDate.of(2026, 11, 20), facts, null)))
                .with(new Answered(
                        "f-1", FIRST_NIGHT, new Answer(1, AT, false, ratings, null, null, longTexts, true, false)));
        assertThat(keptAndFound(followUp)).isEqualTo(followUp);
    }

    private static FollowUp keptAndFound(FollowUp followUp) {
        FollowUpFormat format = new FollowUpFormat();
        FieldWriter out = new FieldWriter();
        format.write(followUp, out);
        return format.read(followUp.id(), new FieldReader(out.written()));
    }

    private static Planned planned(long sequence, @Nullable Ratings checkIn) {
        SessionFacts facts = new SessionFacts(
                AT.minusSeconds(3600),
                AT,
                "deep-tissue",
                List.of("hip flexors"),
                true,
                null,
                false,
                List.of("insomnia"));
        return new Planned("f-1", sequence, AT, new Plan("ana", LocalDate.of(2026, 11, 20), facts, checkIn));
    }

    private static Answered answered(Wave wave, int revision, int sleep, @Nullable Integer usualBefore) {
        Ratings ratings = new Ratings(sleep, 1, null, 3, 4, 5, 6);
        return new Answered(
                "f-1", wave, new Answer(revision, AT, true, ratings, usualBefore, -2, List.of("child"), true, false));
    }

    private static Answered quarantined(Wave wave, int revision) {
        Ratings none = new Ratings(null, null, null, null, null, null, null);
        return new Answered("f-1", wave, new Answer(revision, AT, false, none, null, null, List.of(), false, true));
    }
}
