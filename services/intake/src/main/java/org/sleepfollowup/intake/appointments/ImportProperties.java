package org.sleepfollowup.intake.appointments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param maxSize of one file
 * @param maxRows of one file, its header not counted
 * @param batchRows handed on together; more of them need more of PostgreSQL's locks at once
 */
@Validated
@ConfigurationProperties("sleepfollowup.intake.import")
record ImportProperties(
        @DefaultValue("5MB") DataSize maxSize,

        @DefaultValue("20000") @Min(value = 1, message = "must be at least 1")
        int maxRows,

        @DefaultValue("200")
        @Min(value = 1, message = "must be from 1 to 1000")
        @Max(value = 1000, message = "must be from 1 to 1000")
        int batchRows) {
    ImportProperties {
        if (maxSize.toBytes() < 1 || maxSize.toMegabytes() > 1024) {
            throw new IllegalArgumentException(
                    "sleepfollowup.intake.import.max-size must be a size from 1B to 1024MB, such as 5MB.");
        }
    }
}
