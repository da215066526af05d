package org.sleepfollowup.survey.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    private final StandingTime time = new StandingTime();

    @Test
    void eachHasSoManyAMinuteAndThenWaitsForTheNext() {
        Allowances three = new Allowances(3, 10, time);
        assertThat(three.take("one")).isEmpty();
        assertThat(three.take("one")).isEmpty();
        assertThat(three.take("one")).isEmpty();
        assertThat(three.exhausted("one")).hasValue(Duration.ofSeconds(20));
        assertThat(three.take("one")).hasValue(Duration.ofSeconds(20));
        assertThat(three.take("another")).isEmpty();

        time.nanos += Duration.ofSeconds(20).toNanos();
        assertThat(three.exhausted("one")).isEmpty();
        assertThat(three.take("one")).isEmpty();
        assertThat(three.take("one")).isPresent();
    }

    @Test
    void lookingWhetherOneIsLeftTakesNone() {
        Allowances one = new Allowances(1, 10, time);
        assertThat(one.exhausted("one")).isEmpty();
        assertThat(one.exhausted("one")).isEmpty();
        assertThat(one.take("one")).isEmpty();
    }

    @Test
    void noMoreAreRememberedThanAreAllowedSoThatMemoryIsBounded() {
        Allowances one = new Allowances(1, 100, time);
        for (int visitor = 0; visitor < 100_000; visitor++) {
            one.take("visitor " + visitor);
        }
        assertThat(one.remembered()).isLessThanOrEqualTo(100);
    }

    private static final class StandingTime implements TimeMeter {
        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
