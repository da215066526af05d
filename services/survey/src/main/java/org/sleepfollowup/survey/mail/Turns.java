package org.sleepfollowup.survey.mail;

import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Instant;

/** The turns of one rate. */
sealed interface Turns {
    /** Everybody's turn is always now. */
    Turns UNLIMITED = new Unlimited();

    static Turns of(Rate rate, Clock clock) {
        return rate.isUnlimited() ? UNLIMITED : new Limited(rate, clock);
    }

    /** Takes one, if there is one now. */
    boolean take();

    /** Gives one back that was not used. */
    void giveBack();

    /** When to ask again. */
    Instant later();

    /** Of a rate without a limit. */
    record Unlimited() implements Turns {
        @Override
        public boolean take() {
            return true;
        }

        @Override
        public void giveBack() {}

        @Override
        public Instant later() {
            return Instant.MIN;
        }
    }

    /** At most a second's worth at once, so that a rate by the hour is no burst at its beginning. */
    final class Limited implements Turns {
        private final Bucket now;

        /** Those that must wait come back one by one at the same rate; all at once they would only wait again. */
        private final Bucket later;

        private final Clock clock;

        Limited(Rate rate, Clock clock) {
            this.now = bucket(rate, Math.max(1, rate.emails() / rate.in().toSeconds()), clock);
            this.later = bucket(rate, 1, clock);
            this.clock = clock;
        }

        @Override
        public boolean take() {
            return now.tryConsume(1);
        }

        @Override
        public void giveBack() {
            now.addTokens(1);
        }

        @Override
        public Instant later() {
            return clock.instant().plusNanos(later.consumeIgnoringRateLimits(1));
        }

        private static Bucket bucket(Rate rate, long most, Clock clock) {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(most).refillGreedy(rate.emails(), rate.in()))
                    .withCustomTimePrecision(new ClockTime(clock))
                    .build();
        }
    }
}
