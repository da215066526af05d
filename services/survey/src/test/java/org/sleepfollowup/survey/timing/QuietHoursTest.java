package org.sleepfollowup.survey.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static final ZoneId DENVER = ZoneId.of("America/Denver");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

    @Test
    void theNightIsQuietFromEightToEight() {
        assertThat(NIGHT.contains(LocalTime.of(19, 59, 59))).isFalse();
        assertThat(NIGHT.contains(LocalTime.of(20, 0))).isTrue();
        assertThat(NIGHT.contains(LocalTime.MIDNIGHT)).isTrue();
        assertThat(NIGHT.contains(LocalTime.of(7, 59, 59))).isTrue();
        assertThat(NIGHT.contains(LocalTime.of(8, 0))).isFalse();
    }

    @Test
    void beforeAndAfterMidnightItEndsTheSameMorning() {
        Instant morning = Instant.parse("2026-11-21T15:00:00Z");
        assertThat(NIGHT.endAfter(Instant.parse("2026-11-21T05:00:00Z"), DENVER))
                .hasValue(morning);
        assertThat(NIGHT.endAfter(Instant.parse("2026-11-21T08:00:00Z"), DENVER))
                .hasValue(morning);
        assertThat(NIGHT.endAfter(morning, DENVER)).isEmpty();
    }

    @Test
    void aNapAtNoonEndsTheSameDay() {
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(noon.endAfter(Instant.parse("2026-11-21T20:00:00Z"), DENVER))
                .hasValue(Instant.parse("2026-11-21T21:00:00Z"));
    }

    @Test
    void thereNeedBeNone() {
        QuietHours none = new QuietHours(LocalTime.of(9, 0), LocalTime.of(9, 0));
        assertThat(none.endAfter(Instant.parse("2026-11-21T16:00:00Z"), DENVER)).isEmpty();
    }

    @Property
    void theQuietEndsWithinADayAndIsThenOver(
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(max = 1439) int to,
            @ForAll @LongRange(max = 10L * 365 * 24 * 60) long minute) {
        QuietHours quiet = new QuietHours(LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L));
        Instant now = Instant.parse("2020-01-01T00:00:00Z").plus(Duration.ofMinutes(minute));
        quiet.endAfter(now, DENVER).ifPresent(end -> {
            assertThat(end).isAfter(now.minus(Duration.ofHours(1))).isBefore(now.plus(Duration.ofHours(26)));
            assertThat(LocalTime.ofInstant(end, DENVER)).isAfterOrEqualTo(quiet.to());
        });
    }
}
