package org.sleepfollowup.survey.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.client.ClientRef;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.questionnaire.Ratings;

/**
 * What is to be asked of whom after a session, and what is known of it.
 *
 * @param sessionDate the day the session ended, in the clinic's zone
 * @param checkIn the check-in baseline that serves this session; null where none does
 */
public record Plan(
        ClientRef client,
        @Nullable String therapistName,
        LocalDate sessionDate,
        SessionFacts facts,
        @Nullable Ratings checkIn,
        List<PlannedWave> waves) {

    /** A wave and when it was due as planned. */
    public record PlannedWave(Wave wave, Instant dueAt) {}

    /** The same with other times. */
    Plan with(List<PlannedWave> otherWaves) {
        return new Plan(client, therapistName, sessionDate, facts, checkIn, otherWaves);
    }

    /** The same with another baseline. */
    Plan paired(@Nullable Ratings otherCheckIn) {
        return new Plan(client, therapistName, sessionDate, facts, otherCheckIn, waves);
    }

    /** Copies what could change. */
    public Plan {
        waves = List.copyOf(waves);
    }
}
