package org.sleepfollowup.survey.text;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Names a moment by the date, the hour and the zone of the one who reads of it. */
public record Moments(String date, String hour) {

    /** The moment on the reader's own clock. */
    public static Moments of(Instant moment, Reader reader) {
        ZonedDateTime there = moment.atZone(reader.zone());
        return new Moments(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(reader.locale())
                        .format(there),
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                .withLocale(reader.locale())
                                .format(there)
                        + DateTimeFormatter.ofPattern(" (zzz)", reader.locale()).format(there));
    }
}
