package org.sleepfollowup.schemas.sealing;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.RegistryConfiguration;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.sleepfollowup.schemas.TrustedClasses;
import org.sleepfollowup.schemas.avro.Contact;

/** Opens sealed contact details; for the survey service alone. */
public final class ContactOpener {
    private final HybridDecrypt decrypt;

    public ContactOpener(ContactKeys keys) {
        TrustedClasses.declare();
        try {
            this.decrypt = keys.handle().getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The contact key does not open; give the private keyset.", e);
        }
    }

    /**
     * The contact that was sealed for this clinic and session.
     *
     * @throws SealBrokenException when the bytes were not sealed for this key, clinic and session
     */
    public Contact open(byte[] sealed, String clinicId, String sessionId) {
        try {
            return Contact.getDecoder().decode(decrypt.decrypt(sealed, SealContext.of(clinicId, sessionId)));
        } catch (IOException | GeneralSecurityException e) {
            throw new SealBrokenException(e);
        }
    }
}
