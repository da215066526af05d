package org.sleepfollowup.survey.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
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
    private static final int PROOF_BYTES = 8;
    private static final int ID_DIGITS = 32;
    private static final Pattern MAIL_CODE = Pattern.compile("[0-9a-fA-F]{48}");
    private static final int HIGHEST_SCORE = 10;

    private final String publicUrl;

    /** Ready to use, and copied for each use: an email takes two dozen. */
    private final Mac ready;

    Links(LinkSettings settings) {
        this.publicUrl = settings.publicUrl().toString();
        this.ready = ready(settings.secret());
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

    /**
     * The page with a score chosen, for each from 0 on. The address tells nobody which: the score stands in it as a code of
     * this invitation.
     */
    public List<String> taps(UUID invitation) {
        String page = page(invitation);
        return IntStream.rangeClosed(0, HIGHEST_SCORE)
                .mapToObj(score -> page + "?r=" + code(invitation, score))
                .toList();
    }

    /** The page that opts out. */
    public String unsubscribe(UUID invitation) {
        return publicUrl + "/unsubscribe/" + unsubscribeToken(invitation).value();
    }

    /** The page that stops reminders. */
    public String noReminders(UUID invitation) {
        return page(invitation) + "/reminders";
    }

    /** The page that says what is stored; anybody may read it. */
    public String privacy() {
        return publicUrl + "/privacy";
    }

    /**
     * What an email address holds that opts its client out when written to: the invitation and a proof, in hexadecimal
     * because mail servers may change the case of an address.
     */
    public String unsubscribeMail(UUID invitation) {
        return HexFormat.of().toHexDigits(invitation.getMostSignificantBits())
                + HexFormat.of().toHexDigits(invitation.getLeastSignificantBits())
                + HexFormat.of().formatHex(proof("unsubscribe-mail|" + invitation, PROOF_BYTES));
    }

    /** The invitation of such a code, whatever became of its case on the way; empty where it was not made here. */
    public Optional<UUID> readUnsubscribeMail(String code) {
        if (!MAIL_CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        UUID invitation = new UUID(
                HexFormat.fromHexDigitsToLong(code, 0, ID_DIGITS / 2),
                HexFormat.fromHexDigitsToLong(code, ID_DIGITS / 2, ID_DIGITS));
        byte[] expected = unsubscribeMail(invitation).getBytes(StandardCharsets.US_ASCII);
        byte[] given = code.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given) ? Optional.of(invitation) : Optional.empty();
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

    /**
     * Proof that something came from here; whoever lacks the secret can neither make nor check one.
     *
     * @param purpose what it proves and of whom; begins with a word of its own for each use
     * @param bytes how many, 32 at most
     */
    public byte[] proof(String purpose, int bytes) {
        try {
            Mac mac = (Mac) ready.clone();
            return Arrays.copyOf(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), bytes);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The Java platform's HmacSHA256 can be copied.", e);
        }
    }

    private static Mac ready(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }

    private String derive(String purpose, int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(proof(purpose, bytes));
    }
}
