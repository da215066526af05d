package org.sleepfollowup.dashboard.reading;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the topics are read.
 *
 * @param group consumer group, shared by all instances on one database
 * @param batch records in a transaction, at most
 */
@Validated
@ConfigurationProperties("sleepfollowup.dashboard.reading")
record ReadingProperties(
        @NotBlank @DefaultValue("dashboard") String group,
        @Min(1) @Max(10_000) @DefaultValue("2000") int batch) {}
