package org.sleepfollowup.survey.bounce;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where emails come back to that cannot be delivered.
 *
 * @param address of the mailbox, whose server takes {@code name+anything@domain} for it too; null or empty: bounces go to
 *     the clinic's sender address
 */
@ConfigurationProperties("sleepfollowup.survey.bounces")
record ReturnPathSettings(@Nullable String address) {
    /** Short enough that the name with a token is still one that every server takes (RFC 5321, 4.5.3.1.1). */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,20}@[A-Za-z0-9.-]+");

    ReturnPathSettings {
        address = address == null || address.isBlank() ? null : address.strip();
        if (address != null && !SHAPE.matcher(address).matches()) {
            throw new IllegalArgumentException("sleepfollowup.survey.bounces.address (BOUNCES_ADDRESS) must be a plain"
                    + " address with at most 20 characters before the @, such as bounces@clinic-mail.example.");
        }
    }
}
