package org.sleepfollowup.bench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sleepfollowup.bench.calibration.plot.Points;
import org.sleepfollowup.simulation.Scenario;

/** How far apart eight identical therapists seem to be, of each of whom thirty clients answered. */
final class Luck {
    private static final int ANSWERS = 30;
    private static final int CLINICS = 200;
    private static final int DRAWN = 12;
    private static final Scenario IDENTICAL = new Scenario(8, 130, 0, 0, 0, 0, 300);

    private Luck() {}

    /** The best therapist's mean change less the worst one's, in points, on average over clinics. */
    static double gap() {
        return IntStream.rangeClosed(1, CLINICS)
                .mapToObj(number ->
                        means(number).stream().mapToDouble(mean -> mean).summaryStatistics())
                .mapToDouble(means -> means.getMax() - means.getMin())
                .average()
                .orElseThrow();
    }

    static String plot() {
        List<Points.Point> points = new ArrayList<>();
        List<Points.Line> lines = new ArrayList<>();
        for (int clinic = 1; clinic <= DRAWN; clinic++) {
            List<Double> means = means(clinic).stream().sorted().toList();
            lines.add(new Points.Line(clinic, means.getFirst(), clinic, means.getLast()));
            for (double mean : means) {
                points.add(new Points.Point(clinic, mean, false));
            }
        }
        return new Points(
                        "Nothing but luck: eight identical therapists with 30 answers each",
                        "In each of twelve clinics the means of eight identical therapists lie about a point apart.",
                        new Points.Axis("clinic", 1, DRAWN, 1),
                        new Points.Axis("mean change, points", 0, 2, 0.5),
                        points,
                        lines)
                .svg();
    }

    private static List<Double> means(int number) {
        return Returns.of(IDENTICAL.clinic(number)).values().stream()
                .map(returns -> returns.answers().stream()
                        .limit(ANSWERS)
                        .mapToInt(Answer::change)
                        .average()
                        .orElseThrow())
                .toList();
    }
}
