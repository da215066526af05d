package org.sleepfollowup.survey.rate;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests a minute are answered; each instance counts those that come to it.
 *
 * @param looks at one link
 * @param submissions to one link
 * @param misses of one address: requests for links that were never sent
 * @param remembered links and addresses counted at a time, so that memory is bounded; those beyond begin anew
 */
@Validated
@ConfigurationProperties("sleepfollowup.survey.rate")
record RateSettings(
        @DefaultValue("300") @Min(1) int looks,
        @DefaultValue("60") @Min(1) int submissions,
        @DefaultValue("120") @Min(1) int misses,
        @DefaultValue("50000") @Min(1) int remembered) {}
