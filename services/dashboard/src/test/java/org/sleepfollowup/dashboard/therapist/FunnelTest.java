package org.sleepfollowup.dashboard.therapist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.figure.AdjustedFigures;
import org.sleepfollowup.dashboard.figure.ClinicFigures;
import org.sleepfollowup.dashboard.figure.OwnFigures;
import org.sleepfollowup.dashboard.figure.TherapistFigures;
import org.sleepfollowup.dashboard.statistics.Estimate;
import org.sleepfollowup.dashboard.statistics.FunnelLimits;
import org.springframework.context.support.StaticMessageSource;

class FunnelTest {
    private static final double DEVIATION = 1.8;
    private static final double BETWEEN = 0.18;
    private static final double CENTRE = 1;

    /** A therapist whose answers are worth more to the mean change than to the adjusted gain. */
    private static TherapistFigures therapist(String id, double effective, double worth, double gain) {
        FunnelLimits limits = FunnelLimits.of(CENTRE, DEVIATION * DEVIATION, BETWEEN, worth);
        return new TherapistFigures(
                id,
                id,
                90,
                60,
                null,
                new OwnFigures(60, 20, effective, "established", 5.0, 6.0, null, 1L, 1L, 1L, null),
                new AdjustedFigures(
                        worth,
                        new Estimate(6, null, null),
                        new Estimate(gain, null, null),
                        0.3,
                        gain,
                        0.7,
                        limits,
                        limits.standing(gain).code()),
                null,
                new TreeMap<>());
    }

    private static Funnel funnel(TherapistFigures... therapists) {
        StaticMessageSource words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        ClinicFigures clinic = new ClinicFigures(
                5,
                300,
                new Estimate(CENTRE, null, null),
                null,
                List.of(),
                0.5,
                DEVIATION,
                BETWEEN,
                0.05,
                0.22,
                "comparable",
                null);
        return Funnel.of(clinic, List.of(therapists), new Wording(words));
    }

    /** Where a line lies over a place, in units of the drawing. */
    private static double at(String line, double x) {
        List<double[]> points = List.of(line.split(" ")).stream()
                .map(point -> DoubleStream.of(
                                Double.parseDouble(point.split(",")[0]), Double.parseDouble(point.split(",")[1]))
                        .toArray())
                .toList();
        for (int i = 1; i < points.size(); i++) {
            double[] from = points.get(i - 1);
            double[] to = points.get(i);
            if (from[0] <= x && x <= to[0]) {
                return from[1] + (to[1] - from[1]) * (x - from[0]) / (to[0] - from[0]);
            }
        }
        throw new AssertionError("The line does not pass " + x + ".");
    }

    @Test
    void whoIsWithinTheLimitsIsDrawnWithinTheLines() {
        // Between the line at 42 answers, 1.997, and that at 54, 1.962.
        TherapistFigures near = therapist("near", 54.5, 41.7, CENTRE + 0.98);
        TherapistFigures large = therapist("large", 200, 120, CENTRE);
        assertThat(near.comparison().standing()).isEqualTo("within-normal-range");

        Funnel funnel = funnel(near, large);

        Funnel.Dot dot = funnel.dots().getFirst();
        assertThat(dot.y()).as("down is more").isGreaterThan(at(funnel.watchHigh(), dot.x()));
        assertThat(at(funnel.watchHigh(), dot.x()))
                .isCloseTo(funnel.frame().y(near.comparison().limits().watchHigh()), within(0.3));
        assertThat(funnel.most()).isEqualTo(120);
        assertThat(funnel.least()).isEqualTo(30);
    }

    @Test
    void whoseAnswersAreWorthLessThanThirtyIsInTheDrawing() {
        Funnel funnel = funnel(therapist("few", 31, 22.4, CENTRE), therapist("many", 90, 60, CENTRE));

        assertThat(funnel.least()).isEqualTo(22);
        assertThat(funnel.dots().getFirst().x())
                .isBetween(funnel.frame().start(), funnel.frame().end());
    }
}
