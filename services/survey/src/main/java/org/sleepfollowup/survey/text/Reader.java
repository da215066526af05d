package org.sleepfollowup.survey.text;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who a page is written for.
 *
 * @param own the language that the booking system told of them, else the clinic's
 * @param locale the language that they read now
 * @param zone whose clock they live by
 */
public record Reader(Locale own, Locale locale, ZoneId zone) {

    /** Somebody who has not chosen another language yet. */
    public static Reader of(Locale own, ZoneId zone) {
        return new Reader(own, own, zone);
    }

    /** The same, reading the language that was chosen on the page, if one was. */
    public Reader choosing(@Nullable String tag) {
        return new Reader(own, Languages.chosen(tag).orElse(locale), zone);
    }

    /** What an address ends with so that the next page is in the same language. */
    public String query() {
        return locale.equals(own) ? "" : "?lang=" + locale.toLanguageTag();
    }
}
