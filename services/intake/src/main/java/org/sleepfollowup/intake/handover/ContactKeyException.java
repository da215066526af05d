package org.sleepfollowup.intake.handover;

/** There is no public key to seal contact details with. */
final class ContactKeyException extends RuntimeException {
    ContactKeyException(String message) {
        super(message);
    }
}
