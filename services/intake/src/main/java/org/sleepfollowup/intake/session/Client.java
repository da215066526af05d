package org.sleepfollowup.intake.session;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who had the massage. What identifies the client leaves this service only sealed.
 *
 * @param id the booking system's
 * @param locale BCP 47
 * @param groups without duplicates, in the order of {@link Group}
 */
public record Client(
        String id,
        @Nullable EmailAddress email,
        @Nullable String firstName,
        @Nullable String locale,
        @Nullable ZoneId timeZone,
        List<Group> groups) {

    /** Tells of nobody: a client must not stand in a log by accident. */
    @Override
    public String toString() {
        return "Client[hidden]";
    }
}
