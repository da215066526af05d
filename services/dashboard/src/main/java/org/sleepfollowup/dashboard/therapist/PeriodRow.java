package org.sleepfollowup.dashboard.therapist;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sleepfollowup.dashboard.figure.Months;

/**
 * A line of a therapist's months.
 *
 * @param months "Nov 2026" or "Oct 2026 to Nov 2026"
 * @param outside whether it lies beyond the chart's limits
 */
record PeriodRow(String months, Line line, boolean outside) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    static PeriodRow of(Months.Point point, int reach, Wording wording) {
        return new PeriodRow(
                months(point), Line.of(point.figures(), reach, wording), Boolean.TRUE.equals(point.outside()));
    }

    /** "Nov 2026" or "Oct 2026 to Nov 2026". */
    static String months(Months.Point point) {
        String from = MONTH.format(point.from());
        String to = MONTH.format(point.to());
        return from.equals(to) ? from : from + " to " + to;
    }
}
