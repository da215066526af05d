package org.sleepfollowup.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.dashboard.figure.SampleAnswers.MAY;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.outcome.Answer;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.Pathways;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.outcome.Wave;

class DetailTest {

    /** Clients who were asked about sleep alone before. */
    private static List<Answer> recalling(int clients) {
        return IntStream.range(0, clients)
                .mapToObj(i -> SampleAnswers.answer("c-" + i, MAY, 4, 6))
                .map(a -> new Answer(
                        a.session(),
                        a.client(),
                        a.month(),
                        a.before(),
                        a.after(),
                        Pathways.NONE,
                        a.pathwaysAfter(),
                        a.imputed(),
                        a.compared(),
                        a.groups(),
                        a.unusual(),
                        a.afterReminder()))
                .toList();
    }

    private static PartFigures settling(Baseline baseline, int clients) {
        Detail detail = new Detail(
                new Answers(recalling(clients)),
                Answers.NONE,
                new Selection(Wave.FIRST_NIGHT, baseline, null, null),
                6);
        return detail.of(Measure.SETTLING);
    }

    @Test
    void whereUsualSleepIsRecalledPathwaysAreShownAsTheyWereAfterwards() {
        PartFigures settling = settling(Baseline.RECALLED, 6);

        assertThat(settling.hidden()).isNull();
        assertThat(settling.answers()).isEqualTo(6);
        assertThat(settling.after()).isEqualTo(12);
        assertThat(settling.before()).isNull();
        assertThat(settling.change()).isNull();
        assertThat(settling.rangeHidden()).isNull();
        assertThat(settling(Baseline.RECALLED, 5).hidden()).isEqualTo("fewer-than-6-clients");
    }

    @Test
    void whereAPathwayWasNotAskedAtCheckInItIsNotComparedWithAnything() {
        assertThat(settling(Baseline.CHECK_IN, 6).hidden()).isEqualTo("fewer-than-6-clients");
    }
}
