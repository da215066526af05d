package org.sleepfollowup.survey.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Names a night by its two days, so that nobody rates the wrong one. */
public record Nights(String from, String to) {

    /** The night that begins on the evening of this day. */
    public static Nights of(LocalDate evening, Locale locale) {
        return new Nights(
                name(evening.getDayOfWeek(), locale), name(evening.plusDays(1).getDayOfWeek(), locale));
    }

    private static String name(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }
}
