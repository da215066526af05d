package org.sleepfollowup.survey.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How much waits to reach Kafka, and for how long. */
@Component
public class OutboxBacklog implements MeterBinder {
    private final OutboxTable table;
    private final Clock clock;

    OutboxBacklog(OutboxTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Whether every committed record is on Kafka. */
    public boolean isEmpty() {
        return table.size() == 0;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sleepfollowup.survey.outbox.size", table, OutboxTable::size)
                .description("records that are committed and not yet on Kafka")
                .register(registry);
        Gauge.builder("sleepfollowup.survey.outbox.age", this, OutboxBacklog::ageInSeconds)
                .description("how long the oldest of them has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    private double ageInSeconds() {
        return table.oldest()
                .map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
