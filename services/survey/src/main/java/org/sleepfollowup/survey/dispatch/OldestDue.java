package org.sleepfollowup.survey.dispatch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long the invitation that is due longest has waited. */
@Component
class OldestDue implements MeterBinder {
    private final Claims claims;
    private final Clock clock;

    OldestDue(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sleepfollowup.survey.dispatch.oldest.due", this, OldestDue::seconds)
                .description("how long the invitation that is due longest has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    private double seconds() {
        return claims.earliest()
                .map(due -> Math.max(0, Duration.between(due, clock.instant()).toMillis() / 1000.0))
                .orElse(0.0);
    }
}
