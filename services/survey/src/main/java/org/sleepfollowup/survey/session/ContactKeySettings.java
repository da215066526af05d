package org.sleepfollowup.survey.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sleepfollowup.schemas.sealing.ContactKeys;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The private keyset that opens contact details: itself, or the file that it stands in.
 *
 * @param contactKey a Tink keyset in JSON
 * @param contactKeyFile a path to one
 */
@ConfigurationProperties("sleepfollowup.survey")
record ContactKeySettings(
        @DefaultValue("") String contactKey,
        @DefaultValue("") String contactKeyFile) {

    ContactKeySettings {
        if (contactKey.isBlank() == contactKeyFile.isBlank()) {
            throw new IllegalArgumentException(
                    "Give the private contact key, either as sleepfollowup.survey.contact-key"
                            + " (CONTACT_PRIVATE_KEY) or as sleepfollowup.survey.contact-key-file (CONTACT_PRIVATE_KEY_FILE),"
                            + " not both.");
        }
    }

    /**
     * The keys.
     *
     * @throws IllegalStateException when the file cannot be read
     * @throws IllegalArgumentException when it holds no private keyset
     */
    ContactKeys keys() {
        if (!contactKey.isBlank()) {
            return ContactKeys.privateKeys(contactKey);
        }
        try {
            return ContactKeys.privateKeys(Files.readString(Path.of(contactKeyFile)));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The private contact key cannot be read from " + contactKeyFile
                            + "; CONTACT_PRIVATE_KEY_FILE must name a file that this process may read.",
                    e);
        }
    }

    @Override
    public String toString() {
        return "ContactKeySettings[contactKey=hidden, contactKeyFile=" + contactKeyFile + "]";
    }
}
