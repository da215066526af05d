package org.sleepfollowup.intake.handover;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a sender waits for Kafka before it is told to come again, and how long a session is known again.
 *
 * @param maxBlock for the broker to be found
 * @param requestTimeout for one answer of the broker
 * @param deliveryTimeout for the broker's acknowledgement, with all retries; not less than the request's
 * @param remembered how long a session that comes again is told to be unchanged, and news of its cancellation handed on
 */
@Validated
@ConfigurationProperties("sleepfollowup.intake.handover")
record HandoverProperties(
        @DefaultValue("3s") @DurationMin(millis = 1, message = "must be longer than nothing, such as 3s")
        Duration maxBlock,

        @DefaultValue("3s") @DurationMin(millis = 1, message = "must be longer than nothing, such as 3s")
        Duration requestTimeout,

        @DefaultValue("8s") @DurationMin(millis = 1, message = "must be longer than nothing, such as 8s")
        Duration deliveryTimeout,

        @DefaultValue("400d") @DurationMin(days = 1, message = "must be a day or longer, such as 400d")
        Duration remembered) {}
