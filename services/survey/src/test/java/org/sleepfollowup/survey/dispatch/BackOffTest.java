package org.sleepfollowup.survey.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackOffTest {
    private static final Instant NOW = Instant.parse("2026-11-21T16:00:00Z");

    @Property
    void waitsLongerEachTimeUpToALimitAndNeverPastTheClosing(
            @ForAll @IntRange(max = 1000) int failed, @ForAll long seed, @ForAll @IntRange(max = 7200) int seconds) {
        BackOff backOff = new BackOff(Duration.ofSeconds(30), Duration.ofMinutes(30), new Random(seed));
        Instant closing = NOW.plusSeconds(seconds);
        Instant next = backOff.next(failed, NOW, closing);
        long whole = Math.min(30L << Math.min(failed, 10), 1800);
        assertThat(next).isBeforeOrEqualTo(closing).isBeforeOrEqualTo(NOW.plusSeconds(whole));
        if (next.isBefore(closing)) {
            assertThat(next).isAfterOrEqualTo(NOW.plusSeconds(whole / 2));
        }
    }
}
