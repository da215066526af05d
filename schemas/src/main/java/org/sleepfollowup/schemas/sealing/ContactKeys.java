package org.sleepfollowup.schemas.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.security.GeneralSecurityException;

/** The key pair of the sealing, as Tink's JSON keysets. Keys are rotated by adding one to the keyset. */
public final class ContactKeys {
    private static final HpkeParameters HPKE = hpke();

    private final KeysetHandle handle;

    private ContactKeys(KeysetHandle handle) {
        this.handle = handle;
    }

    /** A new pair: HPKE (RFC 9180) with X25519, HKDF-SHA256 and AES-256-GCM. */
    public static ContactKeys generate() {
        try {
            HybridConfig.register();
            return new ContactKeys(KeysetHandle.generateNew(HPKE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink could not generate a key pair.", e);
        }
    }

    /**
     * Reads a private keyset.
     *
     * @throws IllegalArgumentException when the text is no keyset that opens
     */
    public static ContactKeys privateKeys(String json) {
        return new ContactKeys(parse(json, "private"));
    }

    /** The private keyset as JSON; a secret. */
    public String privateJson() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink could not write the keyset.", e);
        }
    }

    /** The public keyset as JSON; it seals and cannot open. */
    public String publicJson() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(handle.getPublicKeysetHandle());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink could not write the public keyset.", e);
        }
    }

    private static HpkeParameters hpke() {
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.TINK)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink does not offer HPKE with these parameters.", e);
        }
    }

    KeysetHandle handle() {
        return handle;
    }

    static KeysetHandle parse(String json, String kind) {
        try {
            HybridConfig.register();
            return kind.equals("public")
                    ? TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(json)
                    : TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            // The cause may quote the text, and the text may be a secret.
            throw new IllegalArgumentException("The contact key is not a " + kind
                    + " Tink keyset in JSON. Give the file that CreateKeys wrote, unchanged.");
        }
    }
}
