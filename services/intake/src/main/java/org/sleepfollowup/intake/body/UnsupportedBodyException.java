package org.sleepfollowup.intake.body;

import org.springframework.http.MediaType;

/** The body is not of the content type that is read here. */
public final class UnsupportedBodyException extends RuntimeException {
    UnsupportedBodyException(MediaType expected) {
        super("Send the body with \"Content-Type: " + expected + "\", encoded in UTF-8.");
    }
}
