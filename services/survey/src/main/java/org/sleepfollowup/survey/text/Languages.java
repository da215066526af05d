package org.sleepfollowup.survey.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that the texts are in; a bundle and an entry here add one. */
public final class Languages {
    private static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.of("es"), Locale.FRENCH, Locale.GERMAN);

    private Languages() {}

    /** All of them, English first. */
    public static List<Locale> offered() {
        return OFFERED;
    }

    /** The offered language of this very tag, as it stands in the pages' own links; empty for anything else. */
    public static Optional<Locale> chosen(@Nullable String tag) {
        return OFFERED.stream()
                .filter(locale -> locale.toLanguageTag().equals(tag))
                .findFirst();
    }

    /** The offered language that comes nearest to a BCP 47 tag; English where none does. */
    public static Locale nearest(String tag) {
        return best(wellFormed(tag));
    }

    /** The offered language that a browser's {@code Accept-Language} asks for; English where it asks for no other. */
    static Locale accepted(@Nullable String header) {
        try {
            return header == null ? Locale.ENGLISH : best(header);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    private static Locale best(String ranges) {
        Locale found = Locale.lookup(Locale.LanguageRange.parse(ranges), OFFERED);
        return found == null ? Locale.ENGLISH : found;
    }

    private static String wellFormed(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getLanguage().isEmpty() ? "en" : locale.toLanguageTag();
    }
}
