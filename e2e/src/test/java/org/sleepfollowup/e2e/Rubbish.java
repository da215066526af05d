package org.sleepfollowup.e2e;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;

/** Bodies that nobody can make sense of. */
final class Rubbish {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private Rubbish() {}

    static BodyPublisher empty() {
        return Web.body("");
    }

    /** Ten megabytes of blanks. */
    static byte[] huge() {
        byte[] bytes = new byte[TEN_MEGABYTES];
        Arrays.fill(bytes, (byte) ' ');
        return bytes;
    }

    /** The same in chunks, so that the length is known only at its end. */
    static BodyPublisher hugeAndUnannounced() {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge()));
    }

    /** JSON with a byte that cannot follow the one before. */
    static BodyPublisher brokenUtf8() {
        return Web.body(new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, '(', '"', '}'});
    }
}
