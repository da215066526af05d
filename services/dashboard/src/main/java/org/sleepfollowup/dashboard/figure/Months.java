package org.sleepfollowup.dashboard.figure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.Xmr;

/**
 * A therapist's months, the earliest first; months of too few clients together with others.
 *
 * @param chart mean and limits of the points, null with fewer than {@value Xmr#FEWEST_POINTS}
 * @param hidden null, or the code of the reason why no month is shown
 * @param chartHidden null, or the code of the reason why there are no limits
 */
public record Months(
        List<Point> points,
        @JsonUnwrapped @Nullable Xmr chart,
        @Nullable String hidden,
        @Nullable String chartHidden) {
    public Months {
        points = List.copyOf(points);
    }

    /**
     * One point of the chart.
     *
     * @param value the mean change, or the mean after where there is no baseline
     * @param outside whether it lies beyond the chart's limits, null without a chart
     */
    public record Point(
            YearMonth from,
            YearMonth to,
            double value,
            @Nullable Boolean outside,
            @JsonUnwrapped PartFigures figures) {}

    /** Of the figures of each block, in the order of time. */
    static Months of(SortedMap<MonthBlock, PartFigures> blocks) {
        Xmr chart = Xmr.of(blocks.values().stream().mapToDouble(Months::value).toArray());
        List<Point> points = new ArrayList<>();
        blocks.forEach((block, figures) -> points.add(new Point(
                block.first(),
                block.last(),
                value(figures),
                chart == null ? null : (Boolean) chart.isOutside(value(figures)),
                figures)));
        return new Months(points, chart, null, chart == null ? Reason.FEW_POINTS : null);
    }

    private static double value(PartFigures figures) {
        if (figures.change() != null) {
            return figures.change().value();
        }
        return Objects.requireNonNull(figures.after(), "Months that are shown have a mean.");
    }

    static Months hidden(String reason) {
        return new Months(List.of(), null, reason, reason);
    }
}
