package org.sleepfollowup.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.dashboard.figure.SampleAnswers.MAY;
import static org.sleepfollowup.dashboard.figure.SampleAnswers.answer;
import static org.sleepfollowup.dashboard.figure.SampleAnswers.clients;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.outcome.Answer;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.outcome.Wave;

class ReleaseTest {
    private static final Selection USUAL = new Selection(Wave.FIRST_NIGHT, Baseline.CHECK_IN, null, null, true);

    @SafeVarargs
    private static Release of(List<Answer>... answers) {
        return new Release(new Answers(Stream.of(answers).flatMap(List::stream).toList()), Answers.NONE, 6);
    }

    @Test
    void aSplitIsShownWhereBothPartsHaveEnoughClients() {
        assertThat(of(clients("a", MAY, 24, 3)).hides(Split.UNUSUAL)).isNull();
        assertThat(of(clients("a", MAY, 24, 3)).hides(USUAL)).isNull();
    }

    @Test
    void aSplitWithAPartOfFewIsHiddenAndSoIsTheRest() {
        // Every fifth of 24: 5 had an unusual night, and 19 had not.
        Release release = of(clients("a", MAY, 24, 5));

        assertThat(release.hides(Split.UNUSUAL)).isEqualTo("split-leaves-fewer-than-6-clients");
        assertThat(release.hides(USUAL)).isEqualTo("split-leaves-fewer-than-6-clients");
        assertThat(release.hides(Selection.DEFAULT)).isNull();
    }

    @Test
    void aSplitThatTellsOfFewBesideTheMonthsIsHidden() {
        // All ten of June had unusual nights, and three of May: the unusual nights less June are those three.
        Release release = of(clients("a", MAY, 3, 1), clients("b", MAY, 9, 99), clients("c", MAY.plusMonths(1), 10, 1));

        assertThat(release.hides(Split.UNUSUAL)).isEqualTo("split-leaves-fewer-than-6-clients");
    }

    @Test
    void aPeriodIsNotShownWithoutItsUnusualNights() {
        Release release = of(clients("a", MAY, 24, 3), clients("b", MAY.plusMonths(1), 24, 3));
        Selection may = new Selection(Wave.FIRST_NIGHT, Baseline.CHECK_IN, MAY, MAY, true);

        assertThat(release.hides(may)).isEqualTo("unusual-nights-of-a-period");
    }

    @Test
    void whatOneClientSaidWhoCameAgainCannotBeHadFromTheRanges() {
        Release release = of(
                clients("a", MAY, 9, 99),
                clients("b", MAY.plusMonths(1), 9, 99),
                List.of(answer("a0", MAY.plusMonths(1), 2, 9)));

        // Ranges hold squared totals, and the deviation squares: the difference is a product of this client's changes.
        assertThat(release.showsDeviation()).isFalse();
        assertThat(release.showsRange(Selection.DEFAULT.of(MAY, MAY))).isFalse();
        assertThat(release.showsRange(Selection.DEFAULT)).isTrue();
    }

    @Test
    void ofManyWhoCameAgainRangesAreShown() {
        List<Answer> again = IntStream.range(0, 6)
                .mapToObj(i -> answer("a" + i, MAY.plusMonths(1), 2, 9))
                .toList();
        Release release = of(clients("a", MAY, 20, 99), clients("b", MAY.plusMonths(1), 9, 99), again);

        assertThat(release.showsDeviation()).isTrue();
        assertThat(release.showsRange(Selection.DEFAULT.of(MAY, MAY))).isTrue();
    }

    @Test
    void ofOneWhoCameAgainWithinAMonthTheRangesOfMonthsTellToo() {
        // The range of a month holds a client's total times how often they came: one equation more than there are
        // unknowns.
        Release release = of(
                clients("a", MAY, 10, 100), List.of(answer("a0", MAY, 4, 9)), clients("b", MAY.plusMonths(1), 11, 100));

        assertThat(release.blocks(Selection.DEFAULT)).hasSize(2);
        assertThat(release.showsRange(Selection.DEFAULT)).isTrue();
        assertThat(release.showsRange(Selection.DEFAULT.of(MAY, MAY))).isFalse();
    }

    @Test
    void monthsAreTogetherWhereOneCheckInMayHaveServedBoth() {
        List<Answer> may = clients("a", MAY, 20, 100);
        List<Answer> june = clients("a", MAY.plusMonths(1), 20, 100);
        List<Answer> newcomer = List.of(answer("new", MAY.plusMonths(1), 3, 5));
        Selection juneAlone = Selection.DEFAULT.of(MAY.plusMonths(1), MAY.plusMonths(1));

        // June less May would be what the newcomer told.
        assertThat(of(may, june, newcomer).blocks(Selection.DEFAULT)).hasSize(1);
        assertThat(of(may, june, newcomer).hides(juneAlone)).isEqualTo("period-leaves-fewer-than-6-clients");
        assertThat(of(may, june, clients("new", MAY.plusMonths(1), 5, 100)).blocks(Selection.DEFAULT))
                .hasSize(1);
        assertThat(of(may, june, clients("new", MAY.plusMonths(1), 6, 100)).hides(juneAlone))
                .isNull();
    }

    @Test
    void monthsStandAloneWhereEachHadItsOwnCheckIn() {
        List<Answer> may = clients("a", MAY, 20, 100);
        List<Answer> july = clients("a", MAY.plusMonths(2), 20, 100);

        assertThat(of(may, july).blocks(Selection.DEFAULT)).hasSize(2);
    }

    @Test
    void aSecondWaveWithoutOneClientOfTheFirstIsHidden() {
        List<Answer> first = clients("a", MAY, 20, 100);

        assertThat(beside(first, first.subList(0, 19)).hides(Selection.DEFAULT))
                .isEqualTo("waves-leave-fewer-than-6-clients");
        assertThat(beside(first, first).hides(Selection.DEFAULT)).isNull();
        assertThat(beside(first, first.subList(0, 14)).hides(Selection.DEFAULT)).isNull();
        assertThat(beside(first.subList(0, 5), first.subList(0, 14)).hides(Selection.DEFAULT))
                .isNull();
    }

    @Test
    void monthsOfASecondWaveAreTogetherWhereTheyWouldTellOfFew() {
        List<Answer> may = clients("a", MAY, 20, 100);
        List<Answer> june = clients("b", MAY.plusMonths(1), 20, 100);
        List<Answer> first = Stream.concat(may.stream(), june.stream()).toList();
        List<Answer> second =
                Stream.concat(may.stream().skip(4), june.stream().skip(4)).toList();

        assertThat(beside(first, second).hides(Selection.DEFAULT)).isNull();
        assertThat(beside(first, second).blocks(Selection.DEFAULT)).hasSize(1);
        assertThat(beside(first, second).hides(Selection.DEFAULT.of(MAY, MAY)))
                .isEqualTo("period-leaves-fewer-than-6-clients");
    }

    /** Answers of a second wave about the sessions of some of the first. */
    private static Release beside(List<Answer> first, List<Answer> second) {
        return new Release(new Answers(second), new Answers(first), 6);
    }
}
