package org.sleepfollowup.survey.link;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Links of a service that has a secret. */
public final class LinksFixture {
    private LinksFixture() {}

    public static Links links(String secret) {
        byte[] bytes = Arrays.copyOf(secret.getBytes(StandardCharsets.UTF_8), 32);
        return new Links(new LinkSettings(
                URI.create("https://sleep.example"), Base64.getEncoder().encodeToString(bytes)));
    }
}
