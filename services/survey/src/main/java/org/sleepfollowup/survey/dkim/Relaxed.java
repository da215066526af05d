package org.sleepfollowup.survey.dkim;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form that is signed (RFC 6376, 3.4): what mail servers may change on the way, white space and folds, is evened out. */
final class Relaxed {
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \t]+");

    private Relaxed() {}

    /** A header field, without the end of its line. */
    static String header(String name, String value) {
        String unfolded = value.replace("\r", "").replace("\n", "");
        return name.toLowerCase(Locale.ROOT) + ":" + evened(unfolded).strip();
    }

    /** A body of single bytes whose lines end in CR LF; empty lines at its end do not count. */
    static byte[] body(String body) {
        StringBuilder relaxed = new StringBuilder(body.length());
        int end = 0;
        for (String line : body.split("\r\n", -1)) {
            String even = evened(line);
            relaxed.append(even, 0, even.endsWith(" ") ? even.length() - 1 : even.length());
            relaxed.append("\r\n");
            end = even.isBlank() ? end : relaxed.length();
        }
        relaxed.setLength(end);
        return relaxed.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String evened(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ");
    }
}
