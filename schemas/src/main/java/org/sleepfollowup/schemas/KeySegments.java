package org.sleepfollowup.schemas;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Keys are percent-encoded segments with a slash between, so that ids may hold any character and tools can read them. */
final class KeySegments {
    private KeySegments() {}

    static String join(String... segments) {
        StringBuilder key = new StringBuilder(encode(segments[0]));
        for (int i = 1; i < segments.length; i++) {
            key.append('/').append(encode(segments[i]));
        }
        return key.toString();
    }

    static List<String> split(String key, int expected) {
        List<String> segments =
                Stream.of(key.split("/", -1)).map(KeySegments::decode).toList();
        if (segments.size() != expected) {
            throw new IllegalArgumentException(
                    "A key of " + expected + " segments was expected, not of " + segments.size() + ".");
        }
        return segments;
    }

    private static String encode(String segment) {
        if (segment.isEmpty()) {
            throw new IllegalArgumentException("A segment of a key must not be empty.");
        }
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }

    private static String decode(String segment) {
        if (segment.isEmpty()) {
            throw new IllegalArgumentException("A segment of a key must not be empty.");
        }
        return URLDecoder.decode(segment, StandardCharsets.UTF_8);
    }
}
