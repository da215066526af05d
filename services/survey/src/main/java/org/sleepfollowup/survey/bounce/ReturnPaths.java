package org.sleepfollowup.survey.bounce;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.link.Links;
import org.springframework.stereotype.Component;

/**
 * The envelope senders of emails, one an invitation (VERP), so that what comes back names the email that it was. A token
 * is the invitation's id with a proof, that nobody can forge bounces; its letters survive servers that change their case.
 */
@Component
public class ReturnPaths {
    private static final int ID_BYTES = 16;
    private static final int PROOF_BYTES = 8;

    /** A digit has five bits: those of RFC 4648's base32hex, the highest zeros left out. */
    private static final int RADIX = 32;

    private static final Pattern LOCAL_PART = Pattern.compile("[^+]+\\+([0-9A-Va-v]{1,39})");

    private final @Nullable String address;
    private final Links links;

    ReturnPaths(ReturnPathSettings settings, Links links) {
        this.address = settings.address();
        this.links = links;
    }

    /** The envelope sender of an invitation's emails; empty where no mailbox for bounces is set. */
    public Optional<String> of(InvitationId invitation) {
        return Optional.ofNullable(address)
                .map(mailbox -> mailbox.replaceFirst("@", "+" + token(invitation.value()) + "@"));
    }

    /** The invitation of a recipient {@code name+token}, the part before the @; empty where it is none of ours. */
    public Optional<InvitationId> read(String localPart) {
        var token = LOCAL_PART.matcher(localPart);
        if (!token.matches()) {
            return Optional.empty();
        }
        byte[] digits = new BigInteger(token.group(1).toLowerCase(Locale.ROOT), RADIX).toByteArray();
        byte[] bytes = new byte[ID_BYTES + PROOF_BYTES];
        int length = Math.min(digits.length, bytes.length);
        System.arraycopy(digits, digits.length - length, bytes, bytes.length - length, length);
        ByteBuffer id = ByteBuffer.wrap(bytes);
        UUID invitation = new UUID(id.getLong(), id.getLong());
        return MessageDigest.isEqual(
                        ascii(token(invitation)), ascii(token.group(1).toLowerCase(Locale.ROOT)))
                ? Optional.of(new InvitationId(invitation))
                : Optional.empty();
    }

    private String token(UUID invitation) {
        return new BigInteger(1, bytes(invitation)).toString(RADIX);
    }

    private byte[] bytes(UUID invitation) {
        return ByteBuffer.allocate(ID_BYTES + PROOF_BYTES)
                .putLong(invitation.getMostSignificantBits())
                .putLong(invitation.getLeastSignificantBits())
                .put(links.proof("bounce|" + invitation, PROOF_BYTES))
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
