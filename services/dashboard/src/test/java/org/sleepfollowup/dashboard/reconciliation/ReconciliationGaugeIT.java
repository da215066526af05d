package org.sleepfollowup.dashboard.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.RunningDashboard;
import org.sleepfollowup.dashboard.clinic.Changes;
import org.sleepfollowup.dashboard.clinic.ClinicVersions;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.Wave;

class ReconciliationGaugeIT {
    private static RunningDashboard dashboard;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final StreamSums withoutOutcomes = new StreamSums(
            new Cell("gauge-" + UUID.randomUUID(), "t-1", Wave.FIRST_NIGHT, YearMonth.of(2026, 11), Baseline.CHECK_IN),
            Map.of("sleep", List.of(1L, 4L, 6L, 16L, 24L, 36L)),
            Map.of());
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private double others;

    /** The registry alone would let it go. */
    private ReconciliationGauge gauge;

    @BeforeAll
    static void start() {
        dashboard = RunningDashboard.start();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @BeforeEach
    void count() {
        gauge = new ReconciliationGauge(
                dashboard.bean(Reconciliation.class),
                dashboard.bean(ClinicVersions.class),
                ((InstantSource) () -> now).withZone(ZoneOffset.UTC),
                meters);
        others = value();
    }

    private double value() {
        return meters.get("sleepfollowup.reconciliation.difference").gauge().value();
    }

    private double differences() {
        return value() - others;
    }

    private void differ() {
        dashboard.bean(StreamLedger.class).put(List.of(withoutOutcomes));
        raise();
    }

    private void raise() {
        Changes changes = new Changes();
        changes.add(withoutOutcomes.cell().clinicId());
        dashboard.bean(ClinicVersions.class).raise(changes);
    }

    private void passes(Duration time) {
        now = now.plus(time);
    }

    @Test
    void aDifferenceShowsAfterAWhile() {
        differ();
        passes(Duration.ofSeconds(30));
        assertThat(differences()).isZero();

        passes(Duration.ofSeconds(1));

        assertThat(differences()).isOne();
    }

    @Test
    void onlyWhatSomethingWasHeardOfIsCountedAgain() {
        differ();
        passes(Duration.ofMinutes(1));
        assertThat(differences()).isOne();

        dashboard.bean(StreamLedger.class).remove(List.of(withoutOutcomes.cell()));
        passes(Duration.ofMinutes(1));
        assertThat(differences()).isOne();

        raise();
        passes(Duration.ofMinutes(1));
        assertThat(differences()).isZero();
    }
}
