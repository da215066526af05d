package org.sleepfollowup.survey.timing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * A time on the wall clock of a place. It is kept so, and turned into an instant late, because the rules of a zone may
 * change in between.
 */
public record LocalMoment(LocalDateTime at, ZoneId zone) {

    /** The same as the constructor; reads better where the parts are computed. */
    public static LocalMoment of(LocalDateTime at, ZoneId zone) {
        return new LocalMoment(at, zone);
    }

    /** Another time of that day, by another clock. */
    public LocalMoment onThatDay(LocalTime time, ZoneId otherZone) {
        return of(at.toLocalDate().atTime(time), otherZone);
    }

    /** The instant: of a time that the clock skips, the next that it shows; of one that it shows twice, the first. */
    public Instant instant() {
        ZoneOffsetTransition transition = zone.getRules().getTransition(at);
        if (transition != null && transition.isGap()) {
            return transition.getInstant();
        }
        return at.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
