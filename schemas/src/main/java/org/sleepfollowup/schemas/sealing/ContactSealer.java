package org.sleepfollowup.schemas.sealing;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.RegistryConfiguration;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import org.sleepfollowup.schemas.avro.Contact;

/** Seals contact details for the survey service. */
public final class ContactSealer {
    private final HybridEncrypt encrypt;

    /**
     * @param publicKeys a public keyset as JSON, see {@link ContactKeys#publicJson()}
     * @throws IllegalArgumentException when the text is no public keyset
     */
    public ContactSealer(String publicKeys) {
        try {
            this.encrypt = ContactKeys.parse(publicKeys, "public")
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The contact key does not seal; give the public keyset.", e);
        }
    }

    /** The sealed contact; it opens only with the same clinic and session, so it cannot be moved to another. */
    public byte[] seal(Contact contact, String clinicId, String sessionId) {
        try {
            ByteBuffer encoded = Contact.getEncoder().encode(contact);
            byte[] plain = new byte[encoded.remaining()];
            encoded.get(plain);
            return encrypt.encrypt(plain, SealContext.of(clinicId, sessionId));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A contact could not be sealed.", e);
        }
    }
}
