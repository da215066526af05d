package org.sleepfollowup.survey.timing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When no email goes out, in the client's local time.
 *
 * @param from inclusive
 * @param to exclusive; before {@code from} where the hours pass midnight, equal to it where there are none
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** Whether this time of day is quiet. */
    public boolean contains(LocalTime time) {
        if (from.isAfter(to)) {
            return !time.isBefore(from) || time.isBefore(to);
        }
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** When the quiet that holds at this instant ends; empty when none does. */
    public Optional<Instant> endAfter(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        if (!contains(local.toLocalTime())) {
            return Optional.empty();
        }
        LocalDate day = local.toLocalTime().isBefore(to)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return Optional.of(LocalMoment.of(day.atTime(to), zone).instant());
    }
}
