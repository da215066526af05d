package org.sleepfollowup.survey.bounce;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.link.KeyedHash;
import org.sleepfollowup.survey.link.LocalPart;
import org.springframework.stereotype.Component;

/**
 * The envelope senders of emails (variable envelope return paths, VERP): {@code bounces+TOKEN@...}, so that what comes
 * back says of itself which email it was. The token is the invitation's id and eight bytes of a keyed hash, so that
 * nobody can make one up.
 */
@Component
public class ReturnPaths {
    private static final int ID_BYTES = 16;
    private static final int TOKEN_BYTES = ID_BYTES + 8;
    private static final String PURPOSE = "return-path";

    private final @Nullable String address;
    private final KeyedHash hash;

    ReturnPaths(BounceSettings settings, KeyedHash hash) {
        this.address = settings.address();
        this.hash = hash;
    }

    /** The return path of an invitation's emails; empty where no address for bounces is set. */
    public Optional<String> of(InvitationId invitation) {
        return Optional.ofNullable(address).map(whole -> {
            int at = whole.lastIndexOf('@');
            return whole.substring(0, at) + "+" + LocalPart.write(token(invitation.value())) + whole.substring(at);
        });
    }

    /**
     * The invitation that a return path belongs to; empty where it is none of ours, or forged.
     *
     * @param localPart what stands before the @, in whatever case it came back
     */
    public Optional<InvitationId> read(String localPart) {
        int plus = localPart.indexOf('+');
        if (address == null || plus < 0) {
            return Optional.empty();
        }
        String own = address.substring(0, address.lastIndexOf('@')).toLowerCase(Locale.ROOT);
        return localPart.substring(0, plus).toLowerCase(Locale.ROOT).equals(own)
                ? LocalPart.read(localPart.substring(plus + 1), TOKEN_BYTES).flatMap(this::invitation)
                : Optional.empty();
    }

    private Optional<InvitationId> invitation(byte[] token) {
        ByteBuffer buffer = ByteBuffer.wrap(token);
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        return MessageDigest.isEqual(token, token(id)) ? Optional.of(new InvitationId(id)) : Optional.empty();
    }

    private byte[] token(UUID id) {
        byte[] mac = Arrays.copyOf(hash.of(PURPOSE, id.toString()), TOKEN_BYTES - ID_BYTES);
        return ByteBuffer.allocate(TOKEN_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(mac)
                .array();
    }
}
