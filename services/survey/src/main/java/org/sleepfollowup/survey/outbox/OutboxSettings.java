package org.sleepfollowup.survey.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How records are relayed.
 *
 * @param pollInterval how often to look for what another instance left
 * @param batchSize records sent before their acknowledgements are waited for
 */
@Validated
@ConfigurationProperties("sleepfollowup.survey.outbox")
record OutboxSettings(
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("500") @Min(1) @Max(10_000) int batchSize) {}
