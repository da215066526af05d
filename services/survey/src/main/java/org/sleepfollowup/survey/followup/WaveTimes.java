package org.sleepfollowup.survey.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sleepfollowup.survey.clinic.WaveSettings;
import org.sleepfollowup.survey.timing.LocalMoment;

/**
 * When the waves of a session fall due.
 *
 * <p>The first night is the one that begins on the evening of the day on which the session ended, by the client's clock:
 * one that ended half an hour after midnight has its first night that same day. {@code first-night} is due on the morning
 * after it, {@code one-week} seven days after the day of the session, when seven nights have passed.
 *
 * @param night the day on whose evening the first night begins
 * @param zone the client's
 */
public record WaveTimes(LocalDate night, ZoneId zone) {
    private static final int NIGHTS_OF_A_WEEK = 7;

    /** The times after a session that ended then. */
    public static WaveTimes after(Instant sessionEnd, ZoneId zone) {
        return new WaveTimes(sessionEnd.atZone(zone).toLocalDate(), zone);
    }

    /** When a wave is due, by the settings of the clinic. */
    public LocalMoment due(WaveSettings wave) {
        LocalDate morning = switch (wave.wave()) {
            case FIRST_NIGHT -> night.plusDays(1);
            case ONE_WEEK -> night.plusDays(NIGHTS_OF_A_WEEK);
        };
        return LocalMoment.of(morning.atTime(wave.localTime()), zone);
    }
}
