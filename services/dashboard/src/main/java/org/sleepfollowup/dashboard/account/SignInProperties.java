package org.sleepfollowup.dashboard.account;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How guessing of passwords is slowed down.
 *
 * @param attempts failures in a row of one name before it has to wait
 * @param pause how long, after each further failure
 */
@Validated
@ConfigurationProperties("sleepfollowup.dashboard.sign-in")
record SignInProperties(
        @Min(1) @DefaultValue("10") int attempts,
        @DefaultValue("1m") Duration pause) {}
