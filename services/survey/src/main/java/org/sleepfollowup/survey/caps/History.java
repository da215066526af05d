package org.sleepfollowup.survey.caps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.Reasons;
import org.sleepfollowup.survey.followup.TherapistId;

/**
 * What one client was asked so far. Days are counted by the client's calendar: who is asked every second week at nine is not
 * left out once because an email took a second longer the last time.
 *
 * @param asked the newest first
 */
record History(List<Asked> asked) {
    static final History NONE = new History(List.of());

    History {
        asked = List.copyOf(asked);
    }

    /** Whether the client was asked about this follow-up: what is left of it is not counted again. */
    boolean has(FollowUpId followUp) {
        return asked.stream().anyMatch(one -> one.followUp().equals(followUp));
    }

    /** The same after one more was asked. */
    History and(Asked next) {
        return new History(Stream.concat(Stream.of(next), asked.stream()).toList());
    }

    /** Why the client is not asked now about a session with this therapist; empty when they may be. */
    Optional<String> reasonNotToAsk(TherapistId therapist, Clinic.Limits limits, ZoneId zone, Instant now) {
        if (asked.stream().anyMatch(Asked::open)) {
            return Optional.of(Reasons.CAP_OPEN_FOLLOW_UP);
        }
        if (rests(limits, zone, now)) {
            return Optional.of(Reasons.REST_AFTER_SILENCE);
        }
        if (within(limits.therapistOnceInDays(), zone, now)
                .anyMatch(one -> one.therapist().equals(therapist))) {
            return Optional.of(Reasons.CAP_THERAPIST);
        }
        return within(limits.asksAtMostInDays(), zone, now).count() >= limits.asksAtMost()
                ? Optional.of(Reasons.CAP_TOTAL)
                : Optional.empty();
    }

    /** Whether the newest ones all went unanswered. What was asked by mistake says nothing about the client's wish. */
    private boolean rests(Clinic.Limits limits, ZoneId zone, Instant now) {
        List<Asked> newest = asked.stream()
                .filter(one -> !one.withdrawn())
                .limit(limits.restAfterSilent())
                .toList();
        return newest.size() == limits.restAfterSilent()
                && newest.stream().noneMatch(Asked::answered)
                && isWithin(newest.getFirst(), limits.restDays(), zone, now);
    }

    private Stream<Asked> within(int days, ZoneId zone, Instant now) {
        return asked.stream().filter(one -> isWithin(one, days, zone, now));
    }

    private static boolean isWithin(Asked one, int days, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return one.at().atZone(zone).toLocalDate().isAfter(today.minusDays(days));
    }
}
