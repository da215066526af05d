package org.sleepfollowup.standalone.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The moves that the mailbox page offers. */
enum Skip {
    MORNING {
        @Override
        Instant from(Instant now, ZoneId zone) {
            ZonedDateTime today = now.atZone(zone).with(NINE);
            return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
        }
    },
    DAY {
        @Override
        Instant from(Instant now, ZoneId zone) {
            return now.plus(Duration.ofDays(1));
        }
    },
    WEEK {
        @Override
        Instant from(Instant now, ZoneId zone) {
            return now.plus(Duration.ofDays(7));
        }
    };

    private static final LocalTime NINE = LocalTime.of(9, 0);

    abstract Instant from(Instant now, ZoneId zone);
}
