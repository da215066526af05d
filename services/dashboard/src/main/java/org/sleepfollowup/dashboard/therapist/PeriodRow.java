package org.sleepfollowup.dashboard.therapist;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A line of a therapist's months.
 *
 * @param months "Nov 2026" or "Oct 2026 to Nov 2026"
 */
record PeriodRow(String months, Row row) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    static PeriodRow of(Figures.Period period, int minimum, int reach, Wording wording) {
        String from = MONTH.format(period.from());
        String to = MONTH.format(period.to());
        return new PeriodRow(
                from.equals(to) ? from : from + " to " + to, Row.of(period.metrics(), minimum, reach, wording));
    }
}
