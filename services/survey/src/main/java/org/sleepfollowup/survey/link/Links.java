package org.sleepfollowup.survey.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The links of an invitation. They are derived from its id with a secret (HMAC-SHA256), not drawn, so that an email sent
 * again after a crash and the reminder carry the same ones while the database knows only their hashes.
 */
@Component
public class Links {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TOKEN_BYTES = 16;
    private static final int CODE_BYTES = 6;
    private static final int HIGHEST_SCORE = 10;

    private final String publicUrl;
    private final SecretKeySpec secret;

    Links(LinkSettings settings) {
        this.publicUrl = settings.publicUrl().toString();
        this.secret = new SecretKeySpec(settings.secret(), ALGORITHM);
    }

    /** The token of an invitation's page. */
    public Token pageToken(UUID invitation) {
        return new Token(derive("page|" + invitation, TOKEN_BYTES));
    }

    /** The token that opts its client out. */
    public Token unsubscribeToken(UUID invitation) {
        return new Token(derive("unsubscribe|" + invitation, TOKEN_BYTES));
    }

    /** The page. */
    public String page(UUID invitation) {
        return publicUrl + "/f/" + pageToken(invitation).value();
    }

    /** The page with a score chosen. The address tells nobody which: the score stands in it as a code of this invitation. */
    public String tap(UUID invitation, int score) {
        return page(invitation) + "?r=" + code(invitation, score);
    }

    /** The page that opts out. */
    public String unsubscribe(UUID invitation) {
        return publicUrl + "/unsubscribe/" + unsubscribeToken(invitation).value();
    }

    /** The same token as it stands in an address that takes opt-outs by mail, such as {@code unsubscribe+TOKEN@...}. */
    public String unsubscribeMail(UUID invitation) {
        return LocalPart.write(
                Base64.getUrlDecoder().decode(unsubscribeToken(invitation).value()));
    }

    /** The token that such an address holds, if it can be one. */
    public Optional<Token> readUnsubscribeMail(String token) {
        return LocalPart.read(token, TOKEN_BYTES)
                .map(bytes -> new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    }

    /** The score that a code of this invitation stands for; empty where it stands for none. */
    public OptionalInt tapped(UUID invitation, String code) {
        return IntStream.rangeClosed(0, HIGHEST_SCORE)
                .filter(score -> code(invitation, score).equals(code))
                .findFirst();
    }

    private String code(UUID invitation, int score) {
        return derive("tap|" + invitation + "|" + score, CODE_BYTES);
    }

    private String derive(String purpose, int bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] all = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }
}
