package org.sleepfollowup.survey.caps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.Reasons;
import org.sleepfollowup.survey.followup.TherapistId;

/** Who may be asked on the morning of 21 November. */
class HistoryTest {
    private static final ZoneId DENVER = ZoneId.of("America/Denver");
    private static final Instant NOW = at("2026-11-21T09:00");
    private static final TherapistId DANA = new TherapistId("dana");
    private static final TherapistId TOM = new TherapistId("tom");
    private static final Clinic.Limits USUAL = Clinic.Limits.USUAL;

    @Test
    void whoWasNeverAskedIsAsked() {
        assertThat(refusal(DANA)).isEmpty();
    }

    @Test
    void aClientHasOneOpenFollowUpAtATime() {
        assertThat(refusal(DANA, open(TOM, "2026-11-15T09:00"))).hasValue(Reasons.CAP_OPEN_FOLLOW_UP);
        assertThat(refusal(DANA, answered(TOM, "2026-11-20T09:00"))).isEmpty();
    }

    @Test
    void aClientIsAskedAboutOneTherapistAtMostOnceInFourteenDays() {
        assertThat(refusal(DANA, answered(DANA, "2026-11-08T09:00"))).hasValue(Reasons.CAP_THERAPIST);
        assertThat(refusal(TOM, answered(DANA, "2026-11-08T09:00"))).isEmpty();
    }

    @Test
    void everySecondWeekIsNotTooOftenThoughAnEmailTookLongerTheLastTime() {
        assertThat(refusal(DANA, answered(DANA, "2026-11-07T09:00:02"))).isEmpty();
    }

    @Test
    void aClientIsAskedAtMostFourTimesInSixtyDays() {
        Asked[] three = {
            answered(TOM, "2026-11-18T09:00"), answered(DANA, "2026-11-01T09:00"), answered(TOM, "2026-10-20T09:00")
        };
        assertThat(refusal(new TherapistId("new"), with(three, answered(DANA, "2026-09-23T09:00"))))
                .hasValue(Reasons.CAP_TOTAL);
        assertThat(refusal(new TherapistId("new"), with(three, answered(DANA, "2026-09-22T09:00"))))
                .isEmpty();
    }

    @Test
    void afterTwoUnansweredFollowUpsInARowAClientRestsForNinetyDays() {
        Asked newest = silent(TOM, "2026-09-01T09:00");
        assertThat(refusal(DANA, newest, silent(DANA, "2026-06-01T09:00"))).hasValue(Reasons.REST_AFTER_SILENCE);
        assertThat(refusal(DANA, newest, answered(DANA, "2026-06-01T09:00"))).isEmpty();
        assertThat(refusal(DANA, newest)).isEmpty();
        assertThat(refusal(DANA, silent(TOM, "2026-08-23T09:00"), silent(DANA, "2026-06-01T09:00")))
                .isEmpty();
    }

    @Test
    void oneAskedByMistakeSaysNothingOfTheClientsSilence() {
        Asked mistake = new Asked(id(), TOM, at("2026-10-01T09:00"), false, false, true);
        assertThat(refusal(DANA, mistake, silent(DANA, "2026-09-01T09:00"))).isEmpty();
        assertThat(refusal(DANA, mistake, silent(DANA, "2026-09-01T09:00"), silent(TOM, "2026-07-01T09:00")))
                .hasValue(Reasons.REST_AFTER_SILENCE);
    }

    @Test
    void theClinicSetsTheLimits() {
        Clinic.Limits none = new Clinic.Limits(0, 100, 1, 1, 0);
        History history = history(silent(DANA, "2026-11-21T07:00"), silent(TOM, "2026-11-20T09:00"));
        assertThat(history.reasonNotToAsk(DANA, none, DENVER, NOW)).isEmpty();
        assertThat(history.reasonNotToAsk(DANA, new Clinic.Limits(0, 1, 1, 9, 0), DENVER, NOW))
                .hasValue(Reasons.CAP_TOTAL);
    }

    private static Optional<String> refusal(TherapistId therapist, Asked... asked) {
        return history(asked).reasonNotToAsk(therapist, USUAL, DENVER, NOW);
    }

    private static History history(Asked... asked) {
        return new History(Stream.of(asked)
                .sorted(Comparator.comparing(Asked::at).reversed())
                .toList());
    }

    private static Asked[] with(Asked[] some, Asked more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(Asked[]::new);
    }

    private static Asked open(TherapistId therapist, String at) {
        return new Asked(id(), therapist, at(at), false, true, false);
    }

    private static Asked answered(TherapistId therapist, String at) {
        return new Asked(id(), therapist, at(at), true, false, false);
    }

    private static Asked silent(TherapistId therapist, String at) {
        return new Asked(id(), therapist, at(at), false, false, false);
    }

    private static FollowUpId id() {
        return new FollowUpId(UUID.randomUUID());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(DENVER).toInstant();
    }
}
