package org.sleepfollowup.dashboard.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The number of differing sets of sums as a metric, counted again at most once in a while however often it is asked for. */
@Component
class ReconciliationGauge {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Reconciliation reconciliation;
    private final Clock clock;
    private Instant counted = Instant.MIN;
    private int differences;

    ReconciliationGauge(Reconciliation reconciliation, Clock clock, MeterRegistry meters) {
        this.reconciliation = reconciliation;
        this.clock = clock;
        Gauge.builder("sleepfollowup.reconciliation.difference", this, ReconciliationGauge::differences)
                .description("Sets of sums on which stream and outcomes disagree; lasting is a fault, a moment is not.")
                .register(meters);
    }

    private synchronized int differences() {
        Instant now = clock.instant();
        if (counted.isBefore(now.minus(FRESH))) {
            differences = reconciliation.differences();
            counted = now;
        }
        return differences;
    }
}
