package org.sleepfollowup.survey.rescheduling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How what is not sent yet follows a clinic's settings.
 *
 * @param pollInterval how often to look for settings that changed
 * @param pageSize follow-ups that are moved in one transaction
 */
@Validated
@ConfigurationProperties("sleepfollowup.survey.rescheduling")
record ReschedulingSettings(
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("100") @Min(1) @Max(1000) int pageSize) {}
