package org.sleepfollowup.intake.session;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a single value must be. */
final class Checks {
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Checks() {}

    /** What is wrong with a text, null when nothing is. */
    static @Nullable String wrongWithText(String text, int longest) {
        if (text.length() > longest) {
            return "must have at most " + longest + " characters";
        }
        // PostgreSQL keeps no NUL, mail headers no line ends, and half a surrogate pair is no character.
        if (text.chars().anyMatch(Character::isISOControl)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return "must be plain text on one line, without control characters";
        }
        return null;
    }

    /** The language tag in its usual spelling, null when it is none. */
    static @Nullable String locale(String text) {
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(text.replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return tag.equals("und") ? null : tag;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    /** The IANA zone, null when it is none; mere offsets are none, since they know no summer time. */
    static @Nullable ZoneId zone(String text) {
        return ZONES.contains(text) ? ZoneId.of(text) : null;
    }
}
