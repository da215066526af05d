package org.sleepfollowup.intake.posting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param maxSize of one session's JSON */
@ConfigurationProperties("sleepfollowup.intake.posting")
record PostingProperties(@DefaultValue("64KB") DataSize maxSize) {
    PostingProperties {
        if (maxSize.toBytes() < 1 || maxSize.toMegabytes() > 1024) {
            throw new IllegalArgumentException(
                    "sleepfollowup.intake.posting.max-size must be a size from 1B to 1024MB, such as 64KB.");
        }
    }
}
