package org.sleepfollowup.survey.client;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who a client is and how to write to them.
 *
 * @param clientId the booking system's; empty once the client was erased
 * @param email may be empty: then nothing is sent
 * @param locale BCP 47; null: the clinic's
 * @param zone null: the clinic's
 */
public record Contact(
        String clientId,
        String email,
        @Nullable String firstName,
        @Nullable String locale,
        @Nullable ZoneId zone) {
    /** Whether emails reach both at one address. */
    public boolean hasAddressOf(Contact other) {
        return email.strip().equalsIgnoreCase(other.email.strip());
    }

    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
