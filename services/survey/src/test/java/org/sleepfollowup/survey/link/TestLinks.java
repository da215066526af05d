package org.sleepfollowup.survey.link;

import java.net.URI;

/** Links with a secret for tests. */
public final class TestLinks {
    private TestLinks() {}

    public static Links links() {
        return new Links(
                new LinkSettings(URI.create("https://sleep.example/"), "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
    }
}
