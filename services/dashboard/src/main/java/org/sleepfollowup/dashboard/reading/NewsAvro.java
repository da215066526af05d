package org.sleepfollowup.dashboard.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.clinic.Clinic;
import org.sleepfollowup.dashboard.followup.AskedSession;
import org.sleepfollowup.dashboard.followup.EventType;
import org.sleepfollowup.dashboard.followup.FollowUpEvent;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.OutcomeId;
import org.sleepfollowup.dashboard.outcome.Wave;
import org.sleepfollowup.dashboard.reconciliation.Cell;
import org.sleepfollowup.schemas.FollowUpKey;
import org.sleepfollowup.schemas.OutcomeKey;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.ClinicSettings;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.FollowUpSession;
import org.sleepfollowup.schemas.avro.Plan;
import org.sleepfollowup.schemas.avro.TherapistSleep;

/** Reads the topics' records. */
final class NewsAvro {
    private static final Map<String, Reader<?, ?>> READERS = Map.of(
            Topics.CLINIC.name(), new Reader<>(Topics.CLINIC, NewsAvro::clinic),
            Topics.FOLLOW_UP.name(), new Reader<>(Topics.FOLLOW_UP, NewsAvro::followUp),
            Topics.FOLLOW_UP_SESSION.name(), new Reader<>(Topics.FOLLOW_UP_SESSION, NewsAvro::session),
            Topics.SLEEP_OUTCOME.name(), new Reader<>(Topics.SLEEP_OUTCOME, NewsAvro::outcome),
            Topics.THERAPIST_SLEEP.name(), new Reader<>(Topics.THERAPIST_SLEEP, NewsAvro::sums));

    private NewsAvro() {}

    static String[] topics() {
        return READERS.keySet().toArray(String[]::new);
    }

    /**
     * What the record says.
     *
     * @throws org.apache.kafka.common.errors.SerializationException when it cannot be decoded
     * @throws IllegalArgumentException when it says what cannot be
     */
    static News read(ConsumerRecord<byte[], byte[]> record) {
        Reader<?, ?> reader = READERS.get(record.topic());
        if (reader == null) {
            throw new IllegalArgumentException("Topic " + record.topic() + " is none that was subscribed to.");
        }
        try {
            return reader.read(record);
        } catch (DateTimeException | NullPointerException | IllegalStateException e) {
            throw new IllegalArgumentException("A record of " + record.topic() + " lacks what it must have.", e);
        }
    }

    private record Reader<K, V>(Topic<K, V> topic, BiFunction<K, @Nullable V, News> meaning) {
        News read(ConsumerRecord<byte[], byte[]> record) {
            K key = topic.key().deserializer().deserialize(record.topic(), record.key());
            if (key == null) {
                throw new IllegalArgumentException("A record of " + record.topic() + " has no key.");
            }
            return meaning.apply(key, topic.value().deserializer().deserialize(record.topic(), record.value()));
        }
    }

    private static News clinic(String id, @Nullable ClinicSettings settings) {
        if (settings == null) {
            return new News.OfClinic(id, null);
        }
        return new News.OfClinic(
                id,
                new Clinic(
                        id,
                        settings.getName(),
                        ZoneId.of(settings.getTimeZone()),
                        settings.getMinimumClients(),
                        Set.copyOf(settings.getApiKeyHashes())));
    }

    private static News followUp(TherapistKey key, org.sleepfollowup.schemas.avro.@Nullable FollowUpEvent event) {
        if (event == null) {
            throw new IllegalArgumentException("Events of follow-ups are never taken back.");
        }
        return new News.OfFollowUp(new FollowUpEvent(
                key.clinicId(),
                key.therapistId(),
                event.getFollowUpId(),
                event.getSequence(),
                event.getAt(),
                type(event.getKind()),
                event.getWave() == null ? null : wave(event.getWave()),
                event.getReason(),
                event.getBy(),
                event.getKind() == FollowUpEventKind.PLANNED ? plan(event.getPlan()) : null));
    }

    private static News session(FollowUpKey key, @Nullable FollowUpSession session) {
        return new News.OfSession(
                new AskedSession(key.clinicId(), key.followUpId(), session == null ? null : session.getSessionId()));
    }

    private static FollowUpEvent.Plan plan(Plan plan) {
        Map<Wave, Instant> dueAt = new EnumMap<>(Wave.class);
        plan.getWaves().forEach(planned -> dueAt.put(wave(planned.getWave()), planned.getDueAt()));
        return new FollowUpEvent.Plan(
                plan.getClientRef(),
                plan.getTherapistName(),
                plan.getSessionDate(),
                plan.getFacts().getEndedAt(),
                dueAt);
    }

    private static News outcome(OutcomeKey key, org.sleepfollowup.schemas.avro.@Nullable Outcome outcome) {
        OutcomeId id = new OutcomeId(
                key.therapist().clinicId(), key.therapist().therapistId(), key.followUpId(), wave(key.wave()));
        if (outcome == null) {
            return new News.OfOutcome(id, null);
        }
        return new News.OfOutcome(id, OutcomeAvro.outcome(id, baseline(outcome.getBaseline()), outcome));
    }

    private static News sums(TherapistSleepKey key, @Nullable TherapistSleep s) {
        Cell cell = new Cell(
                key.therapist().clinicId(),
                key.therapist().therapistId(),
                wave(key.wave()),
                key.month(),
                baseline(key.baseline()));
        return new News.OfSums(cell, s == null ? null : SumsAvro.sums(cell, s));
    }

    private static EventType type(FollowUpEventKind kind) {
        return switch (kind) {
            case OTHER -> EventType.OTHER;
            case PLANNED -> EventType.PLANNED;
            case SENT -> EventType.SENT;
            case REMINDED -> EventType.REMINDED;
            case ANSWERED -> EventType.ANSWERED;
            case BOUNCED -> EventType.BOUNCED;
            case SUPPRESSED -> EventType.SUPPRESSED;
            case EXPIRED -> EventType.EXPIRED;
            case WITHDRAWN -> EventType.WITHDRAWN;
            case FAILED -> EventType.FAILED;
            case RESCHEDULED -> EventType.RESCHEDULED;
            case CORRECTED -> EventType.CORRECTED;
            case QUARANTINED -> EventType.QUARANTINED;
            case RELEASED -> EventType.RELEASED;
            case OPTED_OUT -> EventType.OPTED_OUT;
            case LIFTED -> EventType.LIFTED;
            case ERASED -> EventType.ERASED;
        };
    }

    private static Wave wave(org.sleepfollowup.schemas.avro.Wave wave) {
        return switch (wave) {
            case FIRST_NIGHT -> Wave.FIRST_NIGHT;
            case ONE_WEEK -> Wave.ONE_WEEK;
        };
    }

    private static Baseline baseline(BaselineKind kind) {
        return switch (kind) {
            case CHECK_IN -> Baseline.CHECK_IN;
            case RECALLED -> Baseline.RECALLED;
            case NONE -> Baseline.NONE;
        };
    }
}
