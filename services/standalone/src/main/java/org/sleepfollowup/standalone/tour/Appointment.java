package org.sleepfollowup.standalone.tour;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A session as the clinic's booking system tells of it. */
record Appointment(
        String id, Guest guest, String client, String email, String status, Instant endedAt, String therapist) {
    private static final Duration LENGTH = Duration.ofHours(1);

    Appointment noShow() {
        return new Appointment(id, guest, client, email, "no-show", endedAt, therapist);
    }

    Appointment by(String otherTherapist) {
        return new Appointment(id, guest, client, email, status, endedAt, otherTherapist);
    }

    Appointment at(String otherEmail) {
        return new Appointment(id, guest, client, otherEmail, status, endedAt, therapist);
    }

    Map<String, Object> json() {
        return Map.of(
                "sessionId", id,
                "status", status,
                "startedAt", endedAt.minus(LENGTH).toString(),
                "endedAt", endedAt.toString(),
                "therapist", Map.of("id", therapist),
                "client",
                        Map.of("id", client, "email", email, "firstName", guest.firstName(), "locale", guest.locale()));
    }
}
