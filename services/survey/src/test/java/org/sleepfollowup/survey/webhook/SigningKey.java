package org.sleepfollowup.survey.webhook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;

/** A key with its certificate, in place of Amazon's own, which is not to be had. */
record SigningKey(PrivateKey key, Certificate certificate) {
    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "sns";

    /** The JDK makes certificates with its tool alone. */
    static SigningKey made() {
        try {
            Path folder = Files.createTempDirectory("sns");
            Path store = folder.resolve("keys.p12");
            try {
                makeStore(store);
                KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
                return new SigningKey(
                        (PrivateKey) keys.getKey(ALIAS, PASSWORD.toCharArray()), keys.getCertificate(ALIAS));
            } finally {
                Files.deleteIfExists(store);
                Files.delete(folder);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void makeStore(Path store) throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=sns.amazonaws.com",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start()
                .waitFor();
    }
}
