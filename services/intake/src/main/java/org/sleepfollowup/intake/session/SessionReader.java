package org.sleepfollowup.intake.session;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Reads a session out of a sender's fields and finds all that is wrong with them at once. */
@Component
public final class SessionReader {
    private final Clock clock;

    public SessionReader(Clock clock) {
        this.clock = clock;
    }

    /** The session, or everything that must be mended. */
    public Reading read(Fields fields) {
        return new SessionFields(new CheckedFields(fields), clock.instant()).read();
    }
}
