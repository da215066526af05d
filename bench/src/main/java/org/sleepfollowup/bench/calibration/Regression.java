package org.sleepfollowup.bench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sleepfollowup.bench.calibration.plot.Points;
import org.sleepfollowup.simulation.ClinicModel;
import org.sleepfollowup.simulation.Therapist;

/** What clients gain by how they slept before, with and without any effect of the massage. */
final class Regression {
    private static final int CLIENTS = 6_000;
    private static final double USUAL = 6;

    private Regression() {}

    /** The mean change of those who rated so at check-in, where the massage truly does so much; in points. */
    static Map<Integer, Double> changes(double effect) {
        Therapist therapist = new Therapist("t-01", "t-01", effect, CLIENTS, 26, USUAL, 0);
        ClinicModel clinic = new ClinicModel(1, List.of(therapist), 0, 27, 0);
        return Returns.of(clinic).values().stream()
                .flatMap(returns -> returns.answers().stream())
                .collect(Collectors.groupingBy(Answer::before, TreeMap::new, Collectors.averagingInt(Answer::change)));
    }

    static String plot() {
        List<Points.Point> points = new ArrayList<>();
        changes(0).forEach((before, change) -> points.add(new Points.Point(before, change, true)));
        changes(1).forEach((before, change) -> points.add(new Points.Point(before, change, false)));
        return new Points(
                        "Who slept badly gains, with no massage at all (orange; blue: with a true gain of 1)",
                        "Without any effect those who rated 2 gain some two points and those who rated 9 lose over one.",
                        new Points.Axis("usual sleep at check-in", 0, 10, 1),
                        new Points.Axis("mean change, points", -3, 4, 1),
                        points,
                        List.of(new Points.Line(0, 0, 10, 0)))
                .svg();
    }
}
