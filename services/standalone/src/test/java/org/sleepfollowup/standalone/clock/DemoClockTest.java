package org.sleepfollowup.standalone.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.standalone.folder.DataFolder;

class DemoClockTest {
    private static final Instant REAL = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-21T04:00:00Z");

    @TempDir
    Path temp;

    private DataFolder folder;
    private Instant real = REAL;

    @BeforeEach
    void open() {
        folder = DataFolder.open(temp);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    private DemoClock clock(Instant start) {
        return DemoClock.of(folder, () -> real, start);
    }

    @Test
    void startsAtTheRealTimeUnlessToldOtherwise() {
        assertThat(clock(null).instant()).isEqualTo(REAL);
    }

    @Test
    void runsAtRealSpeedAlsoThroughAnotherZone() {
        DemoClock clock = clock(EVENING);
        ZoneId denver = ZoneId.of("America/Denver");
        real = REAL.plusSeconds(90);

        assertThat(clock.instant()).isEqualTo(EVENING.plusSeconds(90));
        assertThat(clock.withZone(denver).instant()).isEqualTo(EVENING.plusSeconds(90));
        assertThat(clock.withZone(denver).getZone()).isEqualTo(denver);
    }

    @Test
    void movesForwardOnly() {
        DemoClock clock = clock(EVENING);
        clock.reach(EVENING.plus(Duration.ofHours(12)));

        assertThat(clock.instant()).isEqualTo(EVENING.plus(Duration.ofHours(12)));

        clock.reach(EVENING);
        assertThat(clock.instant()).isEqualTo(EVENING.plus(Duration.ofHours(12)));
    }

    @Test
    void goesOnAfterARestartThoughItWasNeverMoved() {
        clock(EVENING);
        real = REAL.plusSeconds(60);

        assertThat(clock(null).instant()).isEqualTo(EVENING.plusSeconds(60));
    }

    @Test
    void isAfterARestartWhereItWasWhateverItIsToldToStartAt() {
        clock(EVENING).reach(EVENING.plus(Duration.ofHours(12)));
        real = REAL.plusSeconds(60);

        assertThat(clock(EVENING).instant())
                .isEqualTo(EVENING.plus(Duration.ofHours(12)).plusSeconds(60));
    }

    @Test
    void startsLaterWhenToldALaterTime() {
        clock(EVENING);
        Instant later = EVENING.plus(Duration.ofDays(3));

        assertThat(clock(later).instant()).isEqualTo(later);
    }

    @Test
    void neverGoesBackThoughTheMachinesClockDoes() {
        clock(EVENING).reach(EVENING.plus(Duration.ofHours(12)));
        real = REAL.minus(Duration.ofDays(30));

        assertThat(clock(null).instant()).isEqualTo(EVENING.plus(Duration.ofHours(12)));
    }

    @Test
    void canStartBeforeTheRealTime() {
        Instant past = REAL.minus(Duration.ofDays(100));

        assertThat(clock(past).instant()).isEqualTo(past);
    }
}
