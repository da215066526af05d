package org.sleepfollowup.survey.dkim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With what emails are signed; all of it left out, they are not.
 *
 * @param domain whose key it is: that of the senders' addresses, or one above it
 * @param selector under which the public key stands in the DNS: {@code SELECTOR._domainkey.DOMAIN}
 * @param privateKey PKCS #8 in PEM
 * @param privateKeyFile a path to one
 */
@ConfigurationProperties("sleepfollowup.survey.dkim")
record DkimSettings(
        @DefaultValue("") String domain,
        @DefaultValue("") String selector,
        @DefaultValue("") String privateKey,
        @DefaultValue("") String privateKeyFile) {
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")+");
    private static final Pattern SELECTOR = Pattern.compile(LABEL + "(\\." + LABEL + ")*");

    DkimSettings {
        if (Stream.of(domain, selector, privateKey, privateKeyFile).anyMatch(setting -> !setting.isBlank())) {
            check(
                    DOMAIN.matcher(domain).matches(),
                    "sleepfollowup.survey.dkim.domain (DKIM_DOMAIN) must be a domain such as clinic.example, without @ or"
                            + " scheme, and not \"" + domain + "\".");
            check(
                    SELECTOR.matcher(selector).matches(),
                    "sleepfollowup.survey.dkim.selector (DKIM_SELECTOR) must be the name before ._domainkey in the DNS,"
                            + " such as sleep2026, and not \"" + selector + "\".");
            check(
                    privateKey.isBlank() != privateKeyFile.isBlank(),
                    "Give the key that emails are signed with, either as sleepfollowup.survey.dkim.private-key"
                            + " (DKIM_PRIVATE_KEY) or as sleepfollowup.survey.dkim.private-key-file (DKIM_PRIVATE_KEY_FILE),"
                            + " not both; or none of the dkim settings, and emails are not signed.");
        }
    }

    /**
     * The key; empty where emails are not signed.
     *
     * @throws IllegalStateException when the file cannot be read
     * @throws IllegalArgumentException when there is no key in it that mail systems would accept
     */
    Optional<SigningKey> key() {
        if (domain.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(SigningKey.parse(privateKey.isBlank() ? read() : privateKey));
    }

    private String read() {
        try {
            return Files.readString(Path.of(privateKeyFile));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The key that emails are signed with cannot be read from " + privateKeyFile
                            + "; DKIM_PRIVATE_KEY_FILE must name a text file that this process may read.",
                    e);
        }
    }

    private static void check(boolean fulfilled, String message) {
        if (!fulfilled) {
            throw new IllegalArgumentException(message);
        }
    }

    @Override
    public String toString() {
        return "DkimSettings[domain=" + domain + ", selector=" + selector + ", privateKey=hidden]";
    }
}
