package org.sleepfollowup.aggregator.counting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long NOW = 1_000_000;
    private static final long DAYS_AGO = NOW - 500_000;

    private final Pace pace = new Pace(false);

    @Test
    void whatIsFreshIsToldAtOnceAndOnce() {
        pace.met(NOW - 10);
        assertThat(pace.isTime(NOW)).isTrue();
        assertThat(pace.isTime(NOW + 100)).isFalse();
        pace.met(NOW + 150);
        assertThat(pace.isTime(NOW + 200)).isTrue();
    }

    @Test
    void withoutNewsAndWithNothingLeftUntoldThereIsNothingToTell() {
        assertThat(pace.isTime(NOW)).isFalse();
    }

    @Test
    void whatWasLeftUntoldIsToldWithoutAnyNewsAndOnce() {
        Pace afterAnother = new Pace(true);
        assertThat(afterAnother.isTime(NOW)).isTrue();
        assertThat(afterAnother.isTime(NOW + 100)).isFalse();
    }

    @Test
    void whileOldNewsIsCaughtUpItIsToldEveryFourSeconds() {
        pace.met(DAYS_AGO);
        assertThat(pace.isTime(NOW)).isTrue();
        for (long later = 100; later < 4_000; later += 100) {
            pace.met(DAYS_AGO);
            assertThat(pace.isTime(NOW + later)).as("after %d ms", later).isFalse();
        }
        pace.met(DAYS_AGO);
        assertThat(pace.isTime(NOW + 4_000)).isTrue();
    }

    @Test
    void theLastOfWhatIsCaughtUpIsToldAsSoonAsNoMoreComes() {
        pace.met(DAYS_AGO);
        assertThat(pace.isTime(NOW)).isTrue();
        pace.met(DAYS_AGO);
        assertThat(pace.isTime(NOW + 100)).isFalse();
        assertThat(pace.isTime(NOW + 200)).isTrue();
    }
}
