package org.sleepfollowup.schemas.sealing;

/** Sealed contact details that do not open: another key, another session, or torn bytes. Trying again does not help. */
public final class SealBrokenException extends RuntimeException {
    SealBrokenException(Throwable cause) {
        super("The contact details of this session cannot be opened with the survey service's key.", cause);
    }
}
