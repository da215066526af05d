package org.sleepfollowup.survey.bounce;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where emails come back to.
 *
 * @param address such as {@code bounces@mail.clinic.example}, whose mail system delivers {@code bounces+anything} and
 *     {@code unsubscribe+anything} of that domain to one mailbox; null or empty: the mail server's own business
 */
@ConfigurationProperties("sleepfollowup.survey.bounces")
record BounceSettings(@Nullable String address) {
    // The token behind the plus takes 40 of the 64 characters that a local part may have.
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._-]{1,24}@[A-Za-z0-9.-]{1,250}");

    BounceSettings {
        address = address == null || address.isBlank() ? null : address.strip();
        if (address != null && !ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("sleepfollowup.survey.bounces.address (BOUNCES_ADDRESS) must be an address"
                    + " such as bounces@mail.clinic.example, with at most 24 letters, digits, dots, dashes or underscores"
                    + " before the @.");
        }
    }
}
