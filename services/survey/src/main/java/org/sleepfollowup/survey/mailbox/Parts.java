package org.sleepfollowup.survey.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a mail that are not made of others, in their order; a message within it is one part. */
record Parts(List<Part> all) {
    private static final int MOST_NESTED = 8;
    private static final int MOST_PARTS = 100;
    private static final int LONGEST_TEXT = 256 * 1024;

    static Parts of(Part mail) throws MessagingException, IOException {
        List<Part> leaves = new ArrayList<>();
        collect(mail, leaves, 0);
        return new Parts(List.copyOf(leaves));
    }

    private static void collect(Part part, List<Part> leaves, int depth) throws MessagingException, IOException {
        if (depth > MOST_NESTED || leaves.size() >= MOST_PARTS) {
            throw new MessagingException("The mail has too many parts.");
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart child = several.getBodyPart(i);
                collect(child, leaves, depth + 1);
            }
        } else {
            leaves.add(part);
        }
    }

    Optional<Part> first(String... types) throws MessagingException {
        for (Part part : all) {
            for (String type : types) {
                if (part.isMimeType(type)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    /** The headers of the email that this mail is about, where it came with them. */
    Optional<InternetHeaders> returnedHeaders() throws MessagingException, IOException {
        Optional<Part> returned =
                first("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers");
        if (returned.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = returned.get().getInputStream()) {
            return Optional.of(new InternetHeaders(content, true));
        }
    }

    /** What people read of it. */
    String text() throws MessagingException, IOException {
        Optional<Part> text = first("text/plain", "text/*");
        if (text.isEmpty()) {
            return "";
        }
        try (InputStream content = text.get().getInputStream()) {
            return new String(content.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
        }
    }
}
