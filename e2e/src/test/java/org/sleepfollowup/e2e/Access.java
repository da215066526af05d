package org.sleepfollowup.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** What standalone writes to {@code access.json} once it is ready. */
record Access(
        URI url,
        String clinic,
        String apiKey,
        String user,
        String password,
        int smtpPort,
        int imapPort,
        String kafka,
        String jdbcUrl) {

    static Access read(Path file) throws IOException {
        return Web.JSON.readValue(Files.readString(file), Access.class);
    }

    Product product() {
        return new Product(url, url, url, clinic, apiKey);
    }
}
