package org.sleepfollowup.survey.dkim;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds the {@code DKIM-Signature} (RFC 6376) to emails, where a key is set. May be used by several threads. */
@Component
public class DkimSigner {
    private static final String HEADER = "DKIM-Signature";
    private static final String CRLF = "\r\n";
    private static final String FOLD = CRLF + "\t";
    private static final int LINE = 70;
    /**
     * Each is signed as often as it stands there and once more, so that nobody can add another. RFC 8058 asks for the two of
     * List-Unsubscribe.
     */
    private static final List<String> SIGNED = List.of(
            "From",
            "Sender",
            "Reply-To",
            "To",
            "Cc",
            "Subject",
            "Date",
            "Message-ID",
            "In-Reply-To",
            "References",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Content-Language",
            "Auto-Submitted",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "Feedback-ID");

    private final DkimSettings settings;
    private final Optional<SigningKey> key;

    DkimSigner(DkimSettings settings) {
        this.settings = settings;
        this.key = settings.key();
    }

    /** Signs an email that is complete and saved; nothing may be changed about it afterwards. */
    public void sign(MimeMessage message) throws MessagingException {
        if (key.isPresent()) {
            message.setHeader(HEADER, signature(message, key.get()));
        }
    }

    private String signature(MimeMessage message, SigningKey signingKey) throws MessagingException {
        List<String> names = new ArrayList<>();
        StringBuilder canonical = new StringBuilder();
        for (String name : SIGNED) {
            for (String value : lastFirst(message.getHeader(name))) {
                names.add(name);
                canonical.append(Relaxed.header(name, value)).append(CRLF);
            }
            names.add(name);
        }
        String unsigned = "v=1; a=" + signingKey.algorithm().tag() + "; c=relaxed/relaxed; d=" + settings.domain()
                + "; s=" + settings.selector() + ";" + FOLD + "bh=" + bodyHash(message) + ";" + FOLD + "h="
                + foldedNames(names) + ";" + FOLD + "b=";
        canonical.append(Relaxed.header(HEADER, unsigned));
        return unsigned + folded(base64(signingKey.sign(canonical.toString())));
    }

    /** Fields of one name are signed from the bottom up. */
    private static List<String> lastFirst(String @Nullable [] values) {
        return values == null ? List.of() : Arrays.asList(values).reversed();
    }

    private static String bodyHash(MimeMessage message) throws MessagingException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            message.writeTo(written);
        } catch (IOException e) {
            throw new MessagingException("An email cannot be written to memory.", e);
        }
        String whole = written.toString(StandardCharsets.ISO_8859_1);
        String body = whole.substring(whole.indexOf(CRLF + CRLF) + 2 * CRLF.length());
        return base64(SigningKey.sha256(Relaxed.body(body)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String folded(String text) {
        return text.replaceAll(".{" + LINE + "}(?=.)", "$0" + FOLD);
    }

    private static String foldedNames(List<String> names) {
        StringBuilder folded = new StringBuilder(names.getFirst());
        int column = folded.length();
        for (String name : names.subList(1, names.size())) {
            folded.append(':');
            if (column + name.length() > LINE) {
                folded.append(FOLD);
                column = 0;
            }
            folded.append(name);
            column += name.length() + 1;
        }
        return folded.toString();
    }
}
