package org.sleepfollowup.survey.followup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Tells of what happens to follow-ups. */
@Component
public class FollowUpPublisher {
    /** An event to be told of a follow-up. */
    public record Told(FollowUp followUp, FollowUpEvent event) {}

    private final EventNumbers numbers;
    private final Outbox outbox;

    FollowUpPublisher(EventNumbers numbers, Outbox outbox) {
        this.numbers = numbers;
        this.outbox = outbox;
    }

    /** Tells of an event, under the therapist that the follow-up has; numbered, as part of the transaction under way. */
    public void publish(FollowUp followUp, FollowUpEvent event, Instant at) {
        publish(followUp, event, at, numbers.next(followUp.id()));
    }

    /** Tells of many events at once, those of one follow-up in their order. */
    public void publishAll(List<Told> events, Instant at) {
        if (events.isEmpty()) {
            return;
        }
        Map<FollowUpId, Long> next = numbers.next(events.stream()
                .collect(Collectors.groupingBy(told -> told.followUp().id(), Collectors.counting())));
        for (Told told : events) {
            long sequence = next.merge(told.followUp().id(), 1L, Long::sum) - 1;
            publish(told.followUp(), told.event(), at, sequence);
        }
    }

    private void publish(FollowUp followUp, FollowUpEvent event, Instant at, long sequence) {
        switch (event) {
            case FollowUpEvent.Planned(Plan plan) ->
                add(followUp, at, sequence, FollowUpEventKind.PLANNED, null, null, null, FollowUpAvro.plan(plan));
            case FollowUpEvent.Amended(Plan plan, String reason) ->
                add(followUp, at, sequence, FollowUpEventKind.PLANNED, null, reason, null, FollowUpAvro.plan(plan));
            case FollowUpEvent.Sent(Wave wave) -> add(followUp, at, sequence, FollowUpEventKind.SENT, wave, null);
            case FollowUpEvent.Reminded(Wave wave) ->
                add(followUp, at, sequence, FollowUpEventKind.REMINDED, wave, null);
            case FollowUpEvent.Answered(Wave wave) ->
                add(followUp, at, sequence, FollowUpEventKind.ANSWERED, wave, null);
            case FollowUpEvent.Suppressed(Wave wave, String reason) ->
                add(followUp, at, sequence, FollowUpEventKind.SUPPRESSED, wave, reason);
            case FollowUpEvent.Expired(Wave wave, String reason) ->
                add(followUp, at, sequence, FollowUpEventKind.EXPIRED, wave, reason);
            case FollowUpEvent.Failed(Wave wave, String reason) ->
                add(followUp, at, sequence, FollowUpEventKind.FAILED, wave, reason);
            case FollowUpEvent.Withdrawn(String reason) ->
                add(followUp, at, sequence, FollowUpEventKind.WITHDRAWN, null, reason);
            case FollowUpEvent.Rescheduled(Wave wave, String reason) ->
                add(followUp, at, sequence, FollowUpEventKind.RESCHEDULED, wave, reason);
            case FollowUpEvent.Corrected(String reason) ->
                add(followUp, at, sequence, FollowUpEventKind.CORRECTED, null, reason);
            case FollowUpEvent.Bounced(Wave wave, String reason) ->
                add(followUp, at, sequence, FollowUpEventKind.BOUNCED, wave, reason);
            case FollowUpEvent.Quarantined(Wave wave, String reason) ->
                add(followUp, at, sequence, FollowUpEventKind.QUARANTINED, wave, reason);
            case FollowUpEvent.Released(Wave wave, String reason, String by) ->
                add(followUp, at, sequence, FollowUpEventKind.RELEASED, wave, reason, by, null);
            case FollowUpEvent.OptedOut(String reason) ->
                add(followUp, at, sequence, FollowUpEventKind.OPTED_OUT, null, reason);
            case FollowUpEvent.Lifted(String reason, String by) ->
                add(followUp, at, sequence, FollowUpEventKind.LIFTED, null, reason, by, null);
            case FollowUpEvent.Erased() -> add(followUp, at, sequence, FollowUpEventKind.ERASED, null, null);
        }
    }

    private void add(
            FollowUp followUp,
            Instant at,
            long sequence,
            FollowUpEventKind kind,
            @Nullable Wave wave,
            @Nullable String reason) {
        add(followUp, at, sequence, kind, wave, reason, null, null);
    }

    private void add(
            FollowUp followUp,
            Instant at,
            long sequence,
            FollowUpEventKind kind,
            @Nullable Wave wave,
            @Nullable String reason,
            @Nullable String by,
            org.sleepfollowup.schemas.avro.@Nullable Plan plan) {
        outbox.add(
                Topics.FOLLOW_UP,
                new TherapistKey(followUp.clinic().value(), followUp.therapist().value()),
                new org.sleepfollowup.schemas.avro.FollowUpEvent(
                        followUp.clinic().value(),
                        followUp.therapist().value(),
                        followUp.id().toString(),
                        // This topic is kept for good; FollowUpSessionPublisher tells the session where it can go
                        // again.
                        "",
                        sequence,
                        at,
                        kind,
                        wave == null ? null : FollowUpAvro.wave(wave),
                        reason,
                        by,
                        plan),
                new CloudEvent(followUp.id() + "-" + sequence, "follow-up", "survey", at));
    }
}
