package org.sleepfollowup.intake.clinic;

/** A request without an API key, or with one that no clinic has. */
public final class UnknownApiKeyException extends RuntimeException {
    UnknownApiKeyException() {
        super("Send the clinic's API key as \"Authorization: Bearer KEY\".");
    }
}
