package org.sleepfollowup.intake.handover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.sleepfollowup.schemas.sealing.ContactSealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** Seals with the key of the settings; without one the service does not start, since nothing could be handed on. */
@Configuration(proxyBeanMethods = false)
class ContactSeal {

    @Bean
    ContactSealer intakeContactSealer(ContactKeyProperties properties) {
        try {
            return new ContactSealer(keyset(properties));
        } catch (IllegalArgumentException e) {
            throw new ContactKeyException("Contact details cannot be sealed: " + e.getMessage());
        }
    }

    private static String keyset(ContactKeyProperties properties) {
        if (StringUtils.hasText(properties.contactKey())) {
            return properties.contactKey();
        }
        if (!StringUtils.hasText(properties.contactKeyFile())) {
            throw new ContactKeyException("Contact details cannot be sealed: no public key is set.");
        }
        try {
            return Files.readString(Path.of(properties.contactKeyFile()));
        } catch (IOException | InvalidPathException e) {
            throw new ContactKeyException("Contact details cannot be sealed: the public key's file "
                    + properties.contactKeyFile() + " cannot be read.");
        }
    }
}
