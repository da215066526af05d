package org.sleepfollowup.survey.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that the texts are in; a bundle and a line here add one. */
public final class Languages {
    private static final List<Locale> OFFERED = List.of(
            Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.forLanguageTag("fr"), Locale.forLanguageTag("de"));

    private Languages() {}

    /** All of them, English first. */
    public static List<Locale> offered() {
        return OFFERED;
    }

    /**
     * The language to speak with a client: theirs, else the clinic's, else English.
     *
     * @param clients BCP 47; null where nobody knows it
     * @param clinics BCP 47
     */
    public static Locale between(@Nullable String clients, String clinics) {
        return Optional.ofNullable(clients).flatMap(Languages::find).orElseGet(() -> nearest(clinics));
    }

    /** The offered language that comes nearest to a BCP 47 tag; English where none does. */
    public static Locale nearest(String tag) {
        return find(tag).orElse(Locale.ENGLISH);
    }

    private static Optional<Locale> find(String tag) {
        String wellFormed = Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
        return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(wellFormed), OFFERED));
    }
}
