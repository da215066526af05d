package org.sleepfollowup.dashboard.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.sleepfollowup.dashboard.clinic.ClinicVersions;
import org.springframework.stereotype.Component;

/**
 * The number of differing sets of sums as a metric: counted again at most once in a while however often it is asked for, and of
 * those clinics alone that anything was heard of since.
 */
@Component
class ReconciliationGauge {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Reconciliation reconciliation;
    private final ClinicVersions versions;
    private final Clock clock;
    private final Map<String, Counted> clinics = new HashMap<>();
    private Instant counted = Instant.MIN;

    private record Counted(long version, int differences) {}

    ReconciliationGauge(Reconciliation reconciliation, ClinicVersions versions, Clock clock, MeterRegistry meters) {
        this.reconciliation = reconciliation;
        this.versions = versions;
        this.clock = clock;
        Gauge.builder("sleepfollowup.reconciliation.difference", this, ReconciliationGauge::differences)
                .description("Sets of sums on which stream and outcomes disagree; lasting is a fault, a moment is not.")
                .register(meters);
    }

    private synchronized int differences() {
        Instant now = clock.instant();
        if (counted.isBefore(now.minus(FRESH))) {
            // Read before it is counted: what is committed meanwhile is counted once more rather than not at all.
            Map<String, Long> present = versions.ofAll();
            clinics.keySet().retainAll(present.keySet());
            present.forEach(this::count);
            counted = now;
        }
        return clinics.values().stream().mapToInt(Counted::differences).sum();
    }

    private void count(String clinic, long version) {
        Counted known = clinics.get(clinic);
        if (known == null || known.version != version) {
            clinics.put(
                    clinic,
                    new Counted(version, reconciliation.differences(clinic).size()));
        }
    }
}
