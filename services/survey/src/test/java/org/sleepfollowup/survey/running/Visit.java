package org.sleepfollowup.survey.running;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.Contact;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.SessionCompleted;
import org.sleepfollowup.schemas.avro.SessionFacts;
import org.sleepfollowup.schemas.avro.SessionStatus;

/** A client's visit, as intake would hand it on. */
public record Visit(
        String clinic,
        String session,
        String therapist,
        String client,
        SessionStatus status,
        Instant endedAt,
        Instant receivedAt,
        @Nullable Boolean consent,
        @Nullable Integer usualSleep,
        @Nullable String zone,
        String email) {

    public static Visit of(String clinic, String session, Instant endedAt) {
        return new Visit(
                clinic,
                session,
                "t-01",
                "client-of-" + session,
                SessionStatus.COMPLETED,
                endedAt,
                endedAt,
                true,
                null,
                "America/Denver",
                session.toLowerCase(java.util.Locale.ROOT) + "@clients.example");
    }

    public Visit as(SessionStatus other) {
        return new Visit(
                clinic,
                session,
                therapist,
                client,
                other,
                endedAt,
                receivedAt.plusSeconds(60),
                consent,
                usualSleep,
                zone,
                email);
    }

    public Visit with(String otherTherapist) {
        return new Visit(
                clinic,
                session,
                otherTherapist,
                client,
                status,
                endedAt,
                receivedAt.plusSeconds(60),
                consent,
                usualSleep,
                zone,
                email);
    }

    /** Null: nothing is said of it. */
    public Visit consenting(@Nullable Boolean agreed) {
        return new Visit(
                clinic,
                session,
                therapist,
                client,
                status,
                endedAt,
                receivedAt.plusSeconds(60),
                agreed,
                usualSleep,
                zone,
                email);
    }

    public Visit checkedIn(int usual) {
        return new Visit(clinic, session, therapist, client, status, endedAt, receivedAt, consent, usual, zone, email);
    }

    /** Null: the clinic's zone. */
    public Visit in(@Nullable String otherZone) {
        return new Visit(
                clinic, session, therapist, client, status, endedAt, receivedAt, consent, usualSleep, otherZone, email);
    }

    public Visit ofClient(String other) {
        return new Visit(
                clinic, session, therapist, other, status, endedAt, receivedAt, consent, usualSleep, zone, email);
    }

    /** Later news, with another address. */
    public Visit to(String otherEmail) {
        return new Visit(
                clinic,
                session,
                therapist,
                client,
                status,
                endedAt,
                receivedAt.plusSeconds(60),
                consent,
                usualSleep,
                zone,
                otherEmail);
    }

    /** The same, as it came in at another time. */
    public Visit at(Instant received) {
        return new Visit(
                clinic, session, therapist, client, status, endedAt, received, consent, usualSleep, zone, email);
    }

    /** Hands it on. */
    public Visit handIn() {
        RunningSurvey.get()
                .topics()
                .send(Topics.SESSION_COMPLETED, new TherapistKey(clinic, therapist), record(session));
        return this;
    }

    public SessionCompleted record(String sealedFor) {
        byte[] sealed = RunningSurvey.get().sealer().seal(new Contact(client, email, "Ana"), clinic, sealedFor);
        return new SessionCompleted(
                clinic,
                session,
                therapist,
                "Dana Reyes",
                status,
                new SessionFacts(null, endedAt, "swedish", List.of("hip flexors"), true, null, false, List.of()),
                ByteBuffer.wrap(sealed),
                "en",
                zone,
                consent,
                usualSleep == null ? null : new Ratings(usualSleep, null, 5, null, null, null, null),
                receivedAt);
    }
}
