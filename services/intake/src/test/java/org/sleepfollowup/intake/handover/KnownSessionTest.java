package org.sleepfollowup.intake.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class KnownSessionTest {
    private static final Instant NOW = Instant.parse("2026-11-21T04:00:00.123456Z");

    @Test
    void newsAreReceivedInWholeMilliseconds() {
        assertThat(KnownSession.news(null, "d", NOW).receivedAt()).isEqualTo(Instant.parse("2026-11-21T04:00:00.123Z"));
    }

    @Property
    void newsAreAlwaysLaterThanWhatWasKnown(@ForAll @LongRange(min = -100_000, max = 100_000) long clockMovesMillis) {
        KnownSession before = KnownSession.news(null, "a", NOW);
        KnownSession after = KnownSession.news(before, "b", NOW.plusMillis(clockMovesMillis));
        assertThat(after.receivedAt()).isAfter(before.receivedAt());
    }
}
