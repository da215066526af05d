package org.sleepfollowup.survey.quarantine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When what was submitted is held back, and for how long.
 *
 * @param moments posts through one link that are no further apart than this are judged together
 * @param leastReading whoever presses once more sooner than this after being asked to has not read why
 * @param kept what was held back is removed after this
 */
@ConfigurationProperties("sleepfollowup.survey.quarantine")
public record QuarantineSettings(
        @DefaultValue("10s") Duration moments,
        @DefaultValue("2s") Duration leastReading,
        @DefaultValue("90d") Duration kept) {

    /** Refuses what would hold back nothing, or keep it for no time. */
    public QuarantineSettings {
        if (!moments.isPositive() || leastReading.isNegative() || !kept.isPositive()) {
            throw new IllegalArgumentException("sleepfollowup.survey.quarantine: moments and kept must be longer than"
                    + " nothing, such as 10s and 90d, and least-reading must not be negative.");
        }
    }
}
