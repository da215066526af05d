package org.sleepfollowup.dashboard.therapist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.figure.AdjustedFigures;
import org.sleepfollowup.dashboard.figure.OwnFigures;
import org.sleepfollowup.dashboard.figure.TherapistFigures;
import org.sleepfollowup.dashboard.statistics.Estimate;
import org.sleepfollowup.dashboard.statistics.Standing;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordingTest {
    private final Wording wording = new Wording(bundle());

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("dashboard/messages");
        bundle.setDefaultEncoding("UTF-8");
        return bundle;
    }

    private static TherapistFigures of(long answers, long clients, Estimate change, @Nullable String standing) {
        return new TherapistFigures(
                "t-1",
                "Dana Reyes",
                90,
                60,
                null,
                new OwnFigures(answers, clients, answers, "early", 5.0, 6.3, change, 9L, 9L, 9L, null),
                new AdjustedFigures(null, null, null, null, null, null, null, standing),
                null,
                change.low() == null
                        ? new TreeMap<>(Map.of("change.range", "range-tells-clients-apart"))
                        : new TreeMap<>());
    }

    private String sentence(long answers, long clients, Estimate change) {
        return wording.sentence(of(answers, clients, change, null));
    }

    private String caution(Estimate change) {
        return wording.caution(of(58, 41, change, null), change);
    }

    @Test
    void tellsTheChangeItsRangeAndHowManySaidSo() {
        assertThat(sentence(58, 41, new Estimate(1.31, 0.62, 1.98)))
                .isEqualTo("Your clients reported sleeping 1.3 points better than on their usual night (0.6 to 2.0),"
                        + " 41 clients, 58 answers.");
    }

    @Test
    void oneIsCalledOneAndThousandsAreReadable() {
        assertThat(sentence(1, 1, new Estimate(-2, null, null)))
                .endsWith("2.0 points worse than on their usual night, one client, one answer.");
        assertThat(sentence(1234, 1000, new Estimate(-2, null, null))).endsWith("1,000 clients, 1,234 answers.");
    }

    @Test
    void whatRoundsToNothingIsAboutTheSame() {
        assertThat(wording.change(new Estimate(-0.04, -0.5, 0.42))).isEqualTo("slept about the same (−0.5 to 0.4)");
    }

    @Test
    void saysHowFarTheSentenceCarries() {
        assertThat(caution(new Estimate(0.5, -0.1, 1.1))).contains("may be chance");
        assertThat(caution(new Estimate(0.5, 0.1, 0.9))).contains("small difference");
        assertThat(caution(new Estimate(1.5, 1.1, 1.9))).contains("95 times out of 100");
        assertThat(caution(new Estimate(1.5, null, null))).startsWith("No range");
    }

    @Test
    void saysHowManyMoreAreNeeded() {
        assertThat(wording.hidden("fewer-than-6-clients", 4))
                .isEqualTo("Hidden with fewer than 6 clients; 2 more are needed.");
        assertThat(wording.hidden("fewer-than-6-clients", 0))
                .contains("No answers")
                .contains("6 clients are needed");
        assertThat(wording.hidden("fewer-than-6-clients", 5)).endsWith("one more is needed.");
        assertThat(wording.hidden("period-leaves-fewer-than-6-clients", 9))
                .contains("fewer than 6 clients")
                .contains("Choose a longer one");
    }

    @Test
    void saysWhereItStandsWhereThatMayBeSaid() {
        assertThat(wording.sentence(of(58, 41, new Estimate(1.31, 0.62, 1.98), "within-normal-range")))
                .endsWith("58 answers. That is within the clinic’s normal range.");
    }

    @Test
    void hasWordsForEveryReasonAndEveryStanding() {
        Stream.of(
                        "no-answers",
                        "no-usual-sleep",
                        "nobody-asked",
                        "part-of-the-answers",
                        "all-nights-only",
                        "range-tells-clients-apart",
                        "unusual-nights-of-a-period",
                        "fewer-than-30-effective-answers",
                        "fewer-than-12-points",
                        "fewer-than-7-clients",
                        "period-leaves-fewer-than-7-clients",
                        "waves-leave-fewer-than-7-clients",
                        "split-leaves-fewer-than-7-clients",
                        "fewer-than-5-therapists",
                        "reliability-below-0.70")
                .forEach(reason -> assertThat(wording.why(reason)).endsWith("."));
        Stream.of(Standing.values())
                .forEach(standing ->
                        assertThat(wording.standing(standing.code())).startsWith("That is "));
    }
}
