package org.sleepfollowup.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final FailedSignIns failures = new FailedSignIns(new SignInProperties(3, Duration.ofMinutes(1)), clock);

    @Test
    void tooManyFailuresInARowMakeTheNameWait() {
        fail(2);
        assertThat(failures.mustWait("ana")).isFalse();

        fail(1);

        assertThat(failures.mustWait("ana")).isTrue();
        assertThat(failures.mustWait("ben")).isFalse();
    }

    @Test
    void afterAWhileOneMayTryAgainAndWaitsAfterTheNextFailure() {
        fail(3);
        now = now.plusSeconds(60);
        assertThat(failures.mustWait("ana")).isFalse();

        fail(1);

        assertThat(failures.mustWait("ana")).isTrue();
    }

    @Test
    void aSuccessForgets() {
        fail(2);
        failures.succeeded("ana");
        fail(2);

        assertThat(failures.mustWait("ana")).isFalse();
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(i -> failures.failed("ana"));
    }
}
