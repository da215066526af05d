package org.sleepfollowup.intake.handover;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells of a missing key in one sentence where there would be a stack trace. */
final class ContactKeyFailureAnalyzer extends AbstractFailureAnalyzer<ContactKeyException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ContactKeyException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set CONTACT_PUBLIC_KEY_FILE to the file with the survey service's public keyset,"
                        + " or CONTACT_PUBLIC_KEY to the keyset itself.",
                cause);
    }
}
