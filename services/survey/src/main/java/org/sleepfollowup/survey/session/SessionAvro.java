package org.sleepfollowup.survey.session;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.avro.SessionCompleted;
import org.sleepfollowup.survey.client.Contact;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.followup.SessionFacts;
import org.sleepfollowup.survey.followup.SessionId;
import org.sleepfollowup.survey.followup.TherapistId;
import org.sleepfollowup.survey.questionnaire.Item;
import org.sleepfollowup.survey.questionnaire.Ratings;

/** Maps what stands on the topic to the domain. */
final class SessionAvro {
    private SessionAvro() {}

    /**
     * The news of a record.
     *
     * @param contact as it was sealed in the record
     * @throws IllegalArgumentException when the record decodes and makes no sense
     */
    static Session session(SessionCompleted record, org.sleepfollowup.schemas.avro.Contact contact) {
        return new Session(
                new ClinicId(record.getClinicId()),
                new SessionId(named("sessionId", record.getSessionId())),
                new TherapistId(named("therapistId", record.getTherapistId())),
                record.getTherapistName(),
                status(record),
                facts(record.getFacts()),
                new Contact(
                        named("clientId", contact.getClientId()),
                        contact.getEmail(),
                        contact.getFirstName(),
                        record.getLocale(),
                        zone(record.getTimeZone())),
                record.getFollowUpConsent(),
                ratings(record.getUsualSleep()),
                record.getReceivedAt());
    }

    private static String named(String field, String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A session has no " + field + ".");
        }
        return id;
    }

    private static Session.Status status(SessionCompleted record) {
        return switch (record.getStatus()) {
            case COMPLETED -> Session.Status.COMPLETED;
            case NO_SHOW -> Session.Status.NO_SHOW;
            case CANCELLED -> Session.Status.CANCELLED;
            case UNKNOWN -> throw new IllegalArgumentException("A session's status is none that is known here.");
        };
    }

    /** A zone that is no longer known to this machine is not worth losing a session over: the clinic's serves. */
    private static @Nullable ZoneId zone(@Nullable String zone) {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static SessionFacts facts(org.sleepfollowup.schemas.avro.SessionFacts facts) {
        return new SessionFacts(
                facts.getStartedAt(),
                facts.getEndedAt(),
                facts.getModality(),
                List.copyOf(facts.getFocusAreas()),
                facts.getLightsDimmed(),
                facts.getMusic(),
                facts.getFellAsleepOnTable(),
                List.copyOf(facts.getGroups()));
    }

    private static @Nullable Ratings ratings(org.sleepfollowup.schemas.avro.@Nullable Ratings ratings) {
        if (ratings == null) {
            return null;
        }
        Map<Item, Integer> scores = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            Optional.ofNullable(score(ratings, item)).ifPresent(score -> scores.put(item, score));
        }
        return new Ratings(scores);
    }

    private static @Nullable Integer score(org.sleepfollowup.schemas.avro.Ratings ratings, Item item) {
        return switch (item) {
            case SLEEP -> ratings.getSleep();
            case DRIFTING_OFF -> ratings.getDriftingOff();
            case BODY_RELAXED -> ratings.getBodyRelaxed();
            case MIND_QUIET -> ratings.getMindQuiet();
            case EVEN_TEMPERED -> ratings.getEvenTempered();
            case COMFORTABLE -> ratings.getComfortable();
            case FREE_OF_PAIN -> ratings.getFreeOfPain();
        };
    }
}
