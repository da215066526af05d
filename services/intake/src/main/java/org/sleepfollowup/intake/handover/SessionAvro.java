package org.sleepfollowup.intake.handover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.intake.clinic.ClinicId;
import org.sleepfollowup.intake.session.Client;
import org.sleepfollowup.intake.session.EmailAddress;
import org.sleepfollowup.intake.session.Group;
import org.sleepfollowup.intake.session.Session;
import org.sleepfollowup.intake.session.Status;
import org.sleepfollowup.intake.session.Treatment;
import org.sleepfollowup.intake.session.UsualSleep;
import org.sleepfollowup.schemas.avro.Contact;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.SessionCompleted;
import org.sleepfollowup.schemas.avro.SessionFacts;
import org.sleepfollowup.schemas.avro.SessionStatus;

/** A session in the words of the contract. */
final class SessionAvro {
    private static final byte[] NOTHING = {};

    private SessionAvro() {}

    /** Who the client is. A correction may come without an address; it is empty then, and survey keeps the one it has. */
    static Contact contact(Session session) {
        Client client = session.client();
        EmailAddress email = client.email();
        return new Contact(client.id(), email == null ? "" : email.value(), client.firstName());
    }

    static SessionCompleted completed(ClinicId clinic, Session session, byte[] sealedContact, Instant receivedAt) {
        ZoneId zone = session.client().timeZone();
        return new SessionCompleted(
                clinic.value(),
                session.id().value(),
                session.therapist().id(),
                session.therapist().name(),
                status(session.status()),
                facts(session.treatment(), session.client()),
                ByteBuffer.wrap(sealedContact),
                session.client().locale(),
                zone == null ? null : zone.getId(),
                session.followUpConsent(),
                ratings(session.usualSleep()),
                receivedAt);
    }

    /**
     * All that a session says, in bytes that are equal when and only when it says the same; the seal is left out, since it
     * differs each time.
     */
    static byte[] content(ClinicId clinic, Session session) {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            Contact.getEncoder().encode(contact(session), content);
            SessionCompleted.getEncoder().encode(completed(clinic, session, NOTHING, Instant.EPOCH), content);
            return content.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written.", e);
        }
    }

    private static SessionStatus status(Status status) {
        return switch (status) {
            case COMPLETED -> SessionStatus.COMPLETED;
            case NO_SHOW -> SessionStatus.NO_SHOW;
            case CANCELLED -> SessionStatus.CANCELLED;
        };
    }

    private static SessionFacts facts(Treatment treatment, Client client) {
        return new SessionFacts(
                treatment.startedAt(),
                treatment.endedAt(),
                treatment.modality(),
                treatment.focusAreas(),
                treatment.lightsDimmed(),
                treatment.music(),
                treatment.fellAsleepOnTable(),
                client.groups().stream().map(Group::code).toList());
    }

    private static @Nullable Ratings ratings(@Nullable UsualSleep usual) {
        return usual == null
                ? null
                : new Ratings(
                        usual.sleep(),
                        usual.driftingOff(),
                        usual.bodyRelaxed(),
                        usual.mindQuiet(),
                        usual.evenTempered(),
                        usual.comfortable(),
                        usual.freeOfPain());
    }
}
