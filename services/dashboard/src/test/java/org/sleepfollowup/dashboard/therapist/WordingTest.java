package org.sleepfollowup.dashboard.therapist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.statistics.Estimate;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordingTest {
    private final Wording wording = new Wording(bundle());

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("dashboard/messages");
        bundle.setDefaultEncoding("UTF-8");
        return bundle;
    }

    private static TherapistMetrics of(long answers, long clients) {
        return new TherapistMetrics(
                "t-1", "Dana Reyes", 90, answers, clients, null, null, null, null, null, null, null, null);
    }

    @Test
    void tellsTheChangeItsRangeAndHowManySaidSo() {
        assertThat(wording.sentence(of(58, 41), new Estimate(1.31, 0.62, 1.98)))
                .isEqualTo("Your clients reported sleeping 1.3 points better than on their usual night (0.6 to 2.0),"
                        + " 41 clients, 58 answers.");
    }

    @Test
    void oneIsCalledOneAndThousandsAreReadable() {
        assertThat(wording.sentence(of(1, 1), new Estimate(-2, null, null)))
                .endsWith("2.0 points worse than on their usual night, one client, one answer.");
        assertThat(wording.sentence(of(1234, 1000), new Estimate(-2, null, null)))
                .endsWith("1,000 clients, 1,234 answers.");
    }

    @Test
    void whatRoundsToNothingIsAboutTheSame() {
        assertThat(wording.change(new Estimate(-0.04, -0.5, 0.42))).isEqualTo("slept about the same (−0.5 to 0.4)");
    }

    @Test
    void saysHowFarTheSentenceCarries() {
        assertThat(wording.caution(new Estimate(0.5, -0.1, 1.1))).contains("may be chance");
        assertThat(wording.caution(new Estimate(0.5, 0.1, 0.9))).contains("small difference");
        assertThat(wording.caution(new Estimate(1.5, 1.1, 1.9))).contains("95 times out of 100");
        assertThat(wording.caution(new Estimate(1.5, null, null))).startsWith("That is one client’s word");
    }

    @Test
    void saysHowManyMoreAreNeeded() {
        assertThat(wording.hidden(of(4, 4), 6)).isEqualTo("Hidden with fewer than 6 clients; 2 more are needed.");
        assertThat(wording.hidden(of(0, 0), 6)).contains("No answers").contains("6 clients are needed");
        assertThat(wording.hidden(of(5, 5), 6)).endsWith("one more is needed.");
        assertThat(wording.hidden(of(9, 9), 6)).contains("Choose a longer one");
    }
}
