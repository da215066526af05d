package org.sleepfollowup.survey.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.bounce.BounceKind;
import org.sleepfollowup.survey.bounce.FailureCode;

/**
 * A delivery status notification (RFC 3464). Ours has one recipient; where a list or a forwarding made more of it, the
 * gravest failure speaks.
 */
record DeliveryReport(List<FailureCode> failures) {
    private static final String FAILED = "failed";

    static DeliveryReport read(Part part) throws MessagingException, IOException {
        List<FailureCode> failures = new ArrayList<>();
        try (InputStream content = part.getInputStream()) {
            DeliveryStatus status = new DeliveryStatus(content);
            for (int i = 0; i < status.getRecipientDSNCount(); i++) {
                InternetHeaders recipient = status.getRecipientDSN(i);
                // Delayed is no failure yet: their server goes on trying, and reports again when it gives up.
                if (FAILED.equalsIgnoreCase(field(recipient, "Action"))) {
                    failures.add(FailureCode.in(String.valueOf(field(recipient, "Diagnostic-Code")))
                            .withStatus(field(recipient, "Status")));
                }
            }
        }
        return new DeliveryReport(List.copyOf(failures));
    }

    /** The gravest failure; empty where none is reported. */
    Optional<FailureCode> failure() {
        Stream<FailureCode> hard = failures.stream().filter(code -> code.kind() == BounceKind.HARD);
        return Stream.concat(hard, failures.stream()).findFirst();
    }

    private static @Nullable String field(InternetHeaders fields, String name) {
        String value = fields.getHeader(name, null);
        return value == null ? null : value.strip();
    }
}
