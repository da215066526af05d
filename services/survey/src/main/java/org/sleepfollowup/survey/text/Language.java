package org.sleepfollowup.survey.text;

import java.util.List;
import java.util.Locale;

/**
 * A language that a page can be read in.
 *
 * @param name its own name for itself, so that those who need it can find it
 * @param current the page is in it
 */
public record Language(String tag, String name, boolean current) {

    /** All that are offered, seen from a page in one of them. */
    static List<Language> seenFrom(Locale current) {
        return Languages.offered().stream()
                .map(locale -> new Language(locale.toLanguageTag(), name(locale), locale.equals(current)))
                .toList();
    }

    private static String name(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
