package org.sleepfollowup.dashboard.therapist;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The field of a chart, in the units of a drawing {@value #WIDTH} wide and {@value #HEIGHT} high.
 *
 * @param left value at the left edge
 * @param right value at the right edge, more than left
 * @param bottom whole points at the lower edge
 * @param top whole points at the upper edge, more than bottom
 */
record Frame(double left, double right, int bottom, int top) {
    static final int WIDTH = 640;
    static final int HEIGHT = 260;

    private static final int BEFORE = 40;
    private static final int AFTER = 16;
    private static final int ABOVE = 12;
    private static final int BELOW = 30;
    private static final int MOST_TICKS = 8;

    /** A mark at the side of the field. */
    record Tick(double y, String label) {}

    /** Wide enough for all of these, in whole points. */
    static Frame around(double left, double right, DoubleStream points) {
        double[] all = points.sorted().toArray();
        int bottom = (int) Math.floor(all[0]);
        return new Frame(left, right, bottom, Math.max(bottom + 1, (int) Math.ceil(all[all.length - 1])));
    }

    double x(double value) {
        return rounded(BEFORE + (value - left) / (right - left) * (WIDTH - BEFORE - AFTER));
    }

    double y(double points) {
        return rounded(ABOVE + (top - points) / (top - bottom) * (HEIGHT - ABOVE - BELOW));
    }

    /** The left edge. */
    public double start() {
        return x(left);
    }

    /** The right edge. */
    public double end() {
        return x(right);
    }

    /** At whole points, not more than can be read. */
    public List<Tick> ticks() {
        int step = (top - bottom) / MOST_TICKS + 1;
        return IntStream.rangeClosed(bottom, top)
                .filter(points -> points % step == 0)
                .mapToObj(points -> new Tick(y(points), (points > 0 ? "+" : points < 0 ? "−" : "") + Math.abs(points)))
                .toList();
    }

    /** Rounded to what can be seen. */
    private static double rounded(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
