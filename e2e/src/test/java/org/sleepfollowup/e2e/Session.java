package org.sleepfollowup.e2e;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;

/** A finished massage as a booking system hands it in. */
record Session(
        String id,
        String therapist,
        String client,
        String email,
        String firstName,
        ZoneId zone,
        OffsetDateTime endedAt,
        int usualSleep) {

    /**
     * A session of yesterday evening, in a zone where it is noon: its first survey fell due at nine this morning, so it
     * goes out at once, whatever the time is here.
     */
    static Session dueNow(Instant now, String therapist, String name, int usualSleep) {
        int hours = 12 - now.atOffset(ZoneOffset.UTC).getHour();
        // The signs of these zones are those of POSIX: Etc/GMT-12 is twelve hours ahead.
        ZoneId zone = ZoneId.of("Etc/GMT" + (hours > 0 ? "-" + hours : "+" + -hours));
        ZonedDateTime yesterday = now.atZone(zone).minusDays(1).withHour(18);
        return new Session(
                "S-" + name,
                therapist,
                "client-" + name,
                name + "@due.example",
                "Robin",
                zone,
                yesterday.withMinute(0).withSecond(0).withNano(0).toOffsetDateTime(),
                usualSleep);
    }

    String json() {
        return Web.JSON.writeValueAsString(Map.of(
                "sessionId", id,
                "status", "completed",
                "startedAt", endedAt.minusHours(1).toString(),
                "endedAt", endedAt.toString(),
                "therapist", Map.of("id", therapist, "name", "Therapist " + therapist),
                "client", Map.of("id", client, "email", email, "firstName", firstName, "timeZone", zone.getId()),
                "usualSleep", Map.of("sleep", usualSleep)));
    }
}
