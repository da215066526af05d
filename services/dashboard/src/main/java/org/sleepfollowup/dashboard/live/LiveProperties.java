package org.sleepfollowup.dashboard.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How open pages are told of changes.
 *
 * @param every how often the database is asked, while a page is open
 * @param heartbeat how often a quiet connection gets a sign of life
 */
@ConfigurationProperties("sleepfollowup.dashboard.live")
record LiveProperties(
        @DefaultValue("250ms") Duration every,
        @DefaultValue("15s") Duration heartbeat) {
    LiveProperties {
        if (!every.isPositive() || !heartbeat.isPositive()) {
            throw new IllegalArgumentException(
                    "sleepfollowup.dashboard.live.every and .heartbeat must be longer than 0, such as 250ms and 15s.");
        }
    }
}
