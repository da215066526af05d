package org.sleepfollowup.standalone.folder;

import java.security.SecureRandom;
import java.util.Base64;
import org.sleepfollowup.schemas.sealing.ContactKeys;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an operator would hand to the services, generated at the first start.
 *
 * @param contactKeys private keyset that opens contact details, as JSON
 * @param tokenSecret base64 of 32 random bytes; links are derived from it
 * @param operatorKey may create clinics and sign-ins
 * @param databasePassword of PostgreSQL
 */
public record Secrets(String contactKeys, String tokenSecret, String operatorKey, String databasePassword) {
    private static final String FILE = "secrets.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** The folder's secrets, made when it has none. */
    public static Secrets of(DataFolder folder) {
        return folder.read(FILE)
                .map(text -> JSON.readValue(text, Secrets.class))
                .orElseGet(() -> {
                    Secrets secrets = generate();
                    folder.write(FILE, JSON.writeValueAsString(secrets));
                    return secrets;
                });
    }

    /** The keyset that seals contact details and cannot open them, as JSON. */
    public String publicContactKeys() {
        return ContactKeys.privateKeys(contactKeys).publicJson();
    }

    private static Secrets generate() {
        SecureRandom random = new SecureRandom();
        return new Secrets(
                ContactKeys.generate().privateJson(),
                Base64.getEncoder().encodeToString(bits(random)),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bits(random)),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bits(random)));
    }

    private static byte[] bits(SecureRandom random) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return bits;
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
