package org.sleepfollowup.survey.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.running.MovableClock;

class OutageTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T09:00:00Z"));
    private final Outage outage = new Outage(
            new DispatchSettings(
                    Duration.ofMillis(500),
                    100,
                    50,
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(30),
                    Duration.ofSeconds(5),
                    LONGEST),
            clock);

    @Test
    void whileNobodyIsThereNothingIsClaimed() {
        outage.nobodyThere();
        assertThat(outage.isOn()).isTrue();
        assertThat(outage.claimable(100)).isZero();
    }

    @Test
    void oneTriesAtATimeAndTheOthersWaitForWhatItFinds() {
        clock.moveTo(outage.nobodyThere());
        assertThat(outage.claimable(100)).isOne();
        assertThat(outage.claimable(100)).isZero();
    }

    @Test
    void theLongerItLastsTheMoreSeldomItIsTriedButEveryHalfMinuteAtLeast() {
        Instant begin = clock.instant();
        int probes = 0;
        Instant next = outage.nobodyThere();
        while (clock.instant().isBefore(begin.plus(Duration.ofHours(1)))) {
            assertThat(Duration.between(clock.instant(), next)).isPositive().isLessThanOrEqualTo(LONGEST);
            clock.moveTo(next);
            probes += outage.claimable(100);
            next = outage.nobodyThere();
        }
        assertThat(probes).isBetween(120, 250);
    }

    @Test
    void severalThatFindNobodyAtOnceAreOneFailure() {
        Instant first = outage.nobodyThere();
        assertThat(outage.nobodyThere()).isEqualTo(first);
    }

    @Test
    void whoHadNothingToSendLeavesTheTryToTheNext() {
        clock.moveTo(outage.nobodyThere());
        outage.claimable(100);
        outage.notTried();
        assertThat(outage.claimable(100)).isOne();
    }

    @Test
    void asSoonAsOneIsTakenAllGoOn() {
        clock.moveTo(outage.nobodyThere());
        outage.claimable(100);
        outage.somebodyThere();
        assertThat(outage.isOn()).isFalse();
        assertThat(outage.claimable(100)).isEqualTo(100);
    }
}
