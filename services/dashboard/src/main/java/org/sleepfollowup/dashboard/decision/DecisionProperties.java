package org.sleepfollowup.dashboard.decision;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How staff's decisions are handed on.
 *
 * @param brokerPatience how long Kafka may take over one before it is refused, and the person is told
 * @param carriedOutWithin after that long without news of it, it may be decided once more
 */
@Validated
@ConfigurationProperties("sleepfollowup.dashboard.decision")
record DecisionProperties(
        @NotNull @DurationMin(millis = 100) @DefaultValue("5s")
        Duration brokerPatience,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("2m")
        Duration carriedOutWithin) {}
