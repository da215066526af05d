package org.sleepfollowup.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.OutcomeSums;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.outcome.Wave;

class SilenceTest {
    private static final Selection RECALLED = new Selection(Wave.FIRST_NIGHT, Baseline.RECALLED, null, null);

    /** A therapist of whose answers so many can be compared with the same kind of usual sleep. */
    private static TherapistFigures figures(long asked, long answered, int improved, int same) {
        OutcomeSums sums = OutcomeSums.NONE;
        for (int i = 0; i < improved + same; i++) {
            sums = sums.plus(OutcomeSums.of(4, i < improved ? 7 : 4));
        }
        return new TherapistFigures(
                "t-1",
                "Toni",
                asked,
                answered,
                null,
                OwnFigures.shown(sums, improved + same, 6, RECALLED, true),
                AdjustedFigures.NONE,
                null,
                new TreeMap<>());
    }

    @Test
    void whoAnsweredAndIsComparedOtherwiseIsAsUnknownAsWhoIsSilent() {
        // Of 70 who answered, 50 told their usual sleep at check-in: what became of these is in other figures.
        Silence silence = Silence.of(figures(100, 70, 12, 8));

        assertThat(silence).isEqualTo(new Silence(0.12, 0.92, 100L, 80L, null));
    }

    @Test
    void whereAllAreKnownTheyAreTheShareItself() {
        assertThat(Silence.of(figures(20, 20, 12, 8))).isEqualTo(new Silence(0.6, 0.6, 20L, 0L, null));
    }

    @Test
    void anAnswerThatIsKnownBeforeItsInvitationCounts() {
        assertThat(Silence.of(figures(19, 19, 12, 8))).isEqualTo(new Silence(0.6, 0.6, 20L, 0L, null));
    }

    @Test
    void ofNobodyThereIsNoShare() {
        assertThat(Silence.of(figures(0, 0, 0, 6)).hidden()).isEqualTo("nobody-asked");
    }
}
