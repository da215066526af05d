package org.sleepfollowup.dashboard.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.statistics.Difference;

/** Against R 4.2.2 with sandwich 3.0-2: {@code m <- lm(y ~ x + factor(t) + f)}, {@code vcovCL(m, c, type = "HC0")}. */
class ComparisonTest {
    /** Client, therapist, with or without, before, after: clients come repeatedly, and to several therapists. */
    private static final String CROSSED = """
            a 1 1 4 7, a 1 0 5 5, b 1 1 3 6, b 2 0 6 6, b 2 1 5 8, c 1 0 7 7, c 1 0 6 8, d 2 1 2 6, d 2 1 4 4,
            d 3 1 5 5, e 2 0 5 4, e 1 1 8 9, f 2 0 3 5, f 3 1 4 8, g 2 1 6 7, g 2 0 7 5, h 3 1 1 6, h 3 1 2 3,
            i 1 0 4 4, j 2 1 5 6, k 1 1 6 9""";

    @Test
    void agreesWithRGivenTheRatingsBefore() {
        Difference difference = comparison(CROSSED, true).difference();

        assertThat(difference).isNotNull();
        assertThat(difference.value()).isCloseTo(1.73351122058019, within(1e-9));
        assertThat(difference.standardError()).isCloseTo(0.44576634071104, within(1e-9));
    }

    @Test
    void agreesWithRWithoutABaseline() {
        Difference difference = comparison(CROSSED, false).difference();

        assertThat(difference).isNotNull();
        assertThat(difference.value()).isCloseTo(1.4605263157895, within(1e-9));
        assertThat(difference.standardError()).isCloseTo(0.6496987609458, within(1e-9));
    }

    @Test
    void aTherapistWhoAlwaysDimsTheLightsDoesNotStandForTheLights() {
        // Therapist 1 always dims and has much better nights; among therapist 2's sessions there is no difference.
        String sessions = "a 1 1 5 9, b 1 1 5 10, c 1 1 5 9, d 2 1 5 6, e 2 1 5 5, f 2 0 5 6, g 2 0 5 5";

        Difference difference = comparison(sessions, true).difference();

        assertThat(difference).isNotNull();
        assertThat(difference.value()).isCloseTo(0, within(1e-12));
    }

    @Test
    void nothingIsToldWhereNoTherapistHadBoth() {
        assertThat(comparison("a 1 1 5 9, b 1 1 5 8, c 2 0 5 6, d 2 0 4 6", true)
                        .difference())
                .isNull();
    }

    @Test
    void nothingIsToldWhereTheRatingsBeforeTellTheTwoApart() {
        assertThat(comparison("a 1 1 5 9, b 1 1 5 8, c 1 0 2 6, d 1 0 2 5", true)
                        .difference())
                .isNull();
    }

    @Test
    void swappingTheSidesTurnsTheDifferenceRound() {
        Comparison there = comparison(CROSSED, true);
        Comparison back = new Comparison(there.without(), there.with());

        assertThat(back.difference().value()).isCloseTo(-there.difference().value(), within(1e-12));
        assertThat(back.difference().pValue()).isCloseTo(there.difference().pValue(), within(1e-12));
    }

    private static Comparison comparison(String sessions, boolean based) {
        List<RatedSession> with = new ArrayList<>();
        List<RatedSession> without = new ArrayList<>();
        for (String line : sessions.split(",")) {
            String[] part = line.strip().split(" ");
            boolean dimmed = part[2].equals("1");
            @Nullable Integer before = based ? Integer.valueOf(part[3]) : null;
            (dimmed ? with : without)
                    .add(SampleSessions.rated(
                            part[0],
                            part[1],
                            SampleSessions.MAY,
                            before,
                            Integer.parseInt(part[4]),
                            SampleSessions.lights(dimmed)));
        }
        return new Comparison(with, without);
    }
}
