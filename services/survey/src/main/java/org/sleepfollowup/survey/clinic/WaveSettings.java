package org.sleepfollowup.survey.clinic;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic decided of one wave.
 *
 * @param localTime when the email is due, in the client's zone
 * @param reminderAfterHours counted from the email; null: no reminder
 * @param closesAfterHours counted from the email, or from its due time while it is not sent
 */
public record WaveSettings(
        Wave wave,
        boolean enabled,
        LocalTime localTime,
        @Nullable Integer reminderAfterHours,
        int closesAfterHours) {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** What a clinic has that decided nothing. */
    public static WaveSettings usual(Wave wave) {
        return switch (wave) {
            case FIRST_NIGHT -> new WaveSettings(wave, true, MORNING, 24, 72);
            case ONE_WEEK -> new WaveSettings(wave, true, MORNING, 48, 168);
        };
    }

    /** How long after the email the reminder follows, where one does. */
    public Optional<Duration> reminderAfter() {
        return Optional.ofNullable(reminderAfterHours).map(Duration::ofHours);
    }

    /** How long the page takes answers. */
    public Duration closesAfter() {
        return Duration.ofHours(closesAfterHours);
    }
}
