package org.sleepfollowup.dashboard.therapist;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.figure.Months;
import org.sleepfollowup.dashboard.statistics.Xmr;

/**
 * A therapist's months in a row, between the limits of usual variation.
 *
 * @param line through all points, as a drawing spells it
 * @param words what there is to see
 */
record MonthChart(
        Frame frame,
        double mean,
        double low,
        double high,
        String line,
        List<Dot> dots,
        String first,
        String last,
        String words) {

    /** A month, or several. */
    record Dot(double x, double y, boolean outside, String words) {}

    /** Null where there are too few points. */
    static @Nullable MonthChart of(Months months, Wording wording) {
        Xmr chart = months.chart();
        if (chart == null) {
            return null;
        }
        List<Months.Point> points = months.points();
        Frame frame = Frame.around(
                0,
                points.size() - 1.0,
                DoubleStream.concat(
                        DoubleStream.of(chart.low(), chart.high()),
                        points.stream().mapToDouble(Months.Point::value)));
        List<Dot> dots = IntStream.range(0, points.size())
                .mapToObj(i -> dot(points.get(i), frame.x(i), frame))
                .toList();
        return new MonthChart(
                frame,
                frame.y(chart.mean()),
                frame.y(chart.low()),
                frame.y(chart.high()),
                dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" ")),
                dots,
                PeriodRow.months(points.getFirst()),
                PeriodRow.months(points.getLast()),
                words(points, chart, wording));
    }

    private static Dot dot(Months.Point point, double x, Frame frame) {
        return new Dot(
                x,
                frame.y(point.value()),
                Boolean.TRUE.equals(point.outside()),
                PeriodRow.months(point) + ": " + Wording.points(point.value()));
    }

    private static String words(List<Months.Point> points, Xmr chart, Wording wording) {
        List<String> outside = points.stream()
                .filter(point -> Boolean.TRUE.equals(point.outside()))
                .map(PeriodRow::months)
                .toList();
        String limits = wording.say(
                "months.limits",
                Wording.points(chart.mean()),
                Wording.points(chart.low()),
                Wording.points(chart.high()));
        return limits + " "
                + (outside.isEmpty()
                        ? wording.say("months.inside")
                        : wording.say("months.outside", String.join(", ", outside)));
    }
}
