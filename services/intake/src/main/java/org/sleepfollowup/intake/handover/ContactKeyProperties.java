package org.sleepfollowup.intake.handover;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the survey service's public key is; one of the two must be given.
 *
 * @param contactKey the keyset itself, JSON
 * @param contactKeyFile a file that holds it
 */
@ConfigurationProperties("sleepfollowup.intake")
record ContactKeyProperties(
        @Nullable String contactKey, @Nullable String contactKeyFile) {}
