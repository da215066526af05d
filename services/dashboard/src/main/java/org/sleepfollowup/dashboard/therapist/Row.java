package org.sleepfollowup.dashboard.therapist;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.figure.OwnFigures;
import org.sleepfollowup.dashboard.figure.TherapistFigures;
import org.sleepfollowup.dashboard.statistics.Estimate;
import org.sleepfollowup.dashboard.statistics.Maturity;

/**
 * A line of the table of therapists, in words and places.
 *
 * @param rate "62%", null where nobody was asked
 * @param rateRange "55% to 69%"
 * @param change "slept 1.3 points better (0.6 to 2.0)"; null where it is hidden or there is none
 * @param after "6.4", null where it is hidden
 * @param standing where it stands among the others, null where that is not said
 * @param hidden why nothing is shown, null where it is
 * @param early whether these are too few answers for more than a first impression
 */
record Row(
        TherapistFigures figures,
        @Nullable String rate,
        @Nullable String rateRange,
        @Nullable String change,
        @Nullable String after,
        @Nullable Plot plot,
        @Nullable String standing,
        @Nullable String hidden,
        boolean early) {

    static Row of(TherapistFigures figures, int reach, Wording wording) {
        Estimate rate = figures.responseRate();
        OwnFigures own = figures.own();
        Estimate change = own.change();
        String standing = figures.comparison().standing();
        return new Row(
                figures,
                rate == null ? null : Wording.percent(rate.value()),
                rate == null ? null : Wording.percents(rate),
                change == null ? null : wording.change(change),
                own.after() == null ? null : Wording.points(own.after()),
                change == null ? null : Plot.of(change, reach),
                standing == null ? null : wording.standing(standing),
                figures.hidden() == null ? null : wording.hidden(figures.hidden(), own.clients()),
                own.maturity().equals(Maturity.EARLY.code()));
    }
}
