package org.sleepfollowup.survey.text;

import java.util.List;
import java.util.Locale;

/** The languages that the texts are in; a bundle and a line here add one. */
public final class Languages {
    private static final List<Locale> OFFERED = List.of(Locale.ENGLISH);

    private Languages() {}

    /** The offered language that comes nearest to a BCP 47 tag; English where none does. */
    public static Locale nearest(String tag) {
        Locale found = Locale.lookup(Locale.LanguageRange.parse(wellFormed(tag)), OFFERED);
        return found == null ? Locale.ENGLISH : found;
    }

    private static String wellFormed(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getLanguage().isEmpty() ? "en" : locale.toLanguageTag();
    }
}
