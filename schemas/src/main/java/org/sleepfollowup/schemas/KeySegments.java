package org.sleepfollowup.schemas;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys are percent-encoded segments with a slash between, so that ids may hold any character and tools can read them. */
final class KeySegments {
    private KeySegments() {}

    static String join(String... segments) {
        return Stream.of(segments).map(KeySegments::encode).collect(Collectors.joining("/"));
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
