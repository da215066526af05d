package org.sleepfollowup.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.outcome.Wave;

class MonthBlockTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    /** Months from May on, with so many clients of their own. */
    private static SortedMap<YearMonth, Set<String>> months(int... clients) {
        SortedMap<YearMonth, Set<String>> months = new TreeMap<>();
        for (int i = 0; i < clients.length; i++) {
            int month = i;
            months.put(
                    MAY.plusMonths(i),
                    IntStream.range(0, clients[i])
                            .mapToObj(c -> month + "/" + c)
                            .collect(Collectors.toSet()));
        }
        return months;
    }

    @Test
    void monthsWithEnoughClientsStandAlone() {
        assertThat(MonthBlock.of(months(6, 9), 6))
                .containsExactly(new MonthBlock(List.of(MAY)), new MonthBlock(List.of(MAY.plusMonths(1))));
    }

    @Test
    void fewClientsAreTakenTogetherWithTheNextMonth() {
        assertThat(MonthBlock.of(months(2, 4, 7), 6))
                .containsExactly(
                        new MonthBlock(List.of(MAY, MAY.plusMonths(1))), new MonthBlock(List.of(MAY.plusMonths(2))));
    }

    @Test
    void aMonthThatHasJustBegunBelongsToTheOneBefore() {
        assertThat(MonthBlock.of(months(6, 2), 6)).containsExactly(new MonthBlock(List.of(MAY, MAY.plusMonths(1))));
    }

    @Test
    void aClientWhoComesAgainIsNoFurtherClient() {
        SortedMap<YearMonth, Set<String>> months = new TreeMap<>();
        months.put(MAY, Set.of("a", "b"));
        months.put(MAY.plusMonths(1), Set.of("a", "b"));
        months.put(MAY.plusMonths(2), Set.of("c"));

        assertThat(MonthBlock.of(months, 3)).hasSize(1);
    }

    @Test
    void aPeriodThatTakesAPartTearsTheBlock() {
        MonthBlock block = new MonthBlock(List.of(MAY, MAY.plusMonths(1), MAY.plusMonths(2)));

        assertThat(block.isTornBy(period(MAY, MAY))).isTrue();
        assertThat(block.isTornBy(period(MAY.plusMonths(1), MAY.plusMonths(1)))).isTrue();
        assertThat(block.isTornBy(period(MAY, MAY.plusMonths(2)))).isFalse();
        assertThat(block.isTornBy(period(MAY.plusMonths(3), MAY.plusMonths(4)))).isFalse();
        assertThat(block.isTornBy(Selection.DEFAULT)).isFalse();
    }

    private static Selection period(YearMonth from, YearMonth to) {
        return new Selection(Wave.FIRST_NIGHT, Baseline.CHECK_IN, from, to);
    }
}
