package org.sleepfollowup.survey.dkim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs emails with DKIM (RFC 6376), where a key is set. May be used by several threads. */
@Component
public class DkimSigner {
    /** The field of a signature. */
    public static final String HEADER = "DKIM-Signature";

    private static final String CRLF = "\r\n";
    private static final String FOLD = CRLF + "\t";
    private static final int LINE = 70;

    /**
     * Each that stands there is signed, and each once more, so that nobody can add another. RFC 8058 asks for the two of
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

    /**
     * The value of the signature's field, which may stand anywhere in the header; empty where no key is set. Nothing else may be
     * changed about the email afterwards.
     *
     * @param header the values of its fields by their names, one of each
     * @param body in single bytes, as it goes over the wire
     */
    public Optional<String> signature(Map<String, String> header, byte[] body) {
        return key.map(signingKey -> signature(header, body, signingKey));
    }

    private String signature(Map<String, String> header, byte[] body, SigningKey signingKey) {
        List<String> names = new ArrayList<>();
        StringBuilder canonical = new StringBuilder();
        for (String name : SIGNED) {
            String value = header.get(name);
            if (value != null) {
                names.add(name);
                canonical.append(Relaxed.header(name, value)).append(CRLF);
            }
            names.add(name);
        }
        String unsigned = "v=1; a=" + signingKey.algorithm().tag() + "; c=relaxed/relaxed; d=" + settings.domain()
                + "; s=" + settings.selector() + ";" + FOLD + "bh=" + bodyHash(body) + ";" + FOLD + "h="
                + foldedNames(names) + ";" + FOLD + "b=";
        canonical.append(Relaxed.header(HEADER, unsigned));
        return unsigned + folded(base64(signingKey.sign(canonical.toString())));
    }

    private static String bodyHash(byte[] body) {
        return base64(SigningKey.sha256(Relaxed.body(new String(body, StandardCharsets.ISO_8859_1))));
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
