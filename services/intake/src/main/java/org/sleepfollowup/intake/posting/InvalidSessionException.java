package org.sleepfollowup.intake.posting;

import java.util.List;
import org.sleepfollowup.intake.session.Fault;

/** A session of which one or more fields must be mended. */
public final class InvalidSessionException extends RuntimeException {
    private final List<Fault> faults;

    InvalidSessionException(List<Fault> faults) {
        super(faults.size() == 1 ? "One field must be mended." : faults.size() + " fields must be mended.");
        this.faults = faults;
    }

    public List<Fault> faults() {
        return faults;
    }
}
