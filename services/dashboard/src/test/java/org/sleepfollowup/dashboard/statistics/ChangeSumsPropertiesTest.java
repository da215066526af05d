package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChangeSumsPropertiesTest {
    @Property
    void neitherTheOrderOfClientsNorOfTheirAnswersMatters(
            @ForAll @Size(max = 12)
                    List<@Size(min = 1, max = 5) List<@IntRange(min = -10, max = 10) Integer>> clients) {
        List<List<Integer>> backwards =
                clients.reversed().stream().map(List::reversed).toList();

        assertThat(ChangeSumsTest.of(backwards)).isEqualTo(ChangeSumsTest.of(clients));
    }

    @Property
    void asManyClientsAgainNarrowTheRange(
            @ForAll @Size(min = 2, max = 12)
                    List<@Size(min = 1, max = 5) List<@IntRange(min = -10, max = 10) Integer>> clients) {
        ChangeSums once = ChangeSumsTest.of(clients);
        ChangeSums twice = ChangeSumsTest.of(
                Stream.concat(clients.stream(), clients.stream()).toList());

        assertThat(twice.mean().value()).isEqualTo(once.mean().value());
        assertThat(twice.standardError()).isLessThanOrEqualTo(once.standardError());
        assertThat(twice.mean().high()).isLessThanOrEqualTo(once.mean().high());
    }

    @Property
    void turningEveryChangeRoundTurnsTheRangeRound(
            @ForAll @Size(min = 2, max = 12)
                    List<@Size(min = 1, max = 5) List<@IntRange(min = -10, max = 10) Integer>> clients) {
        Estimate mean = ChangeSumsTest.of(clients).mean();
        Estimate turned = ChangeSumsTest.of(clients.stream()
                        .map(c -> c.stream().map(d -> -d).toList())
                        .toList())
                .mean();

        assertThat(turned.low()).isCloseTo(-mean.high(), within(1e-12));
        assertThat(turned.high()).isCloseTo(-mean.low(), within(1e-12));
    }

    @Test
    void theEffectiveNumberOfAnswersIsAsKishSays() {
        // m of 2, 1 and 3: Σm²/Σm = 14/6.
        ChangeSums sums = ChangeSumsTest.of(List.of(List.of(1, 2), List.of(3), List.of(0, -1, 2)));

        assertThat(sums.effectiveAnswers(0.3)).isCloseTo(6 / (1 + (14 / 6.0 - 1) * 0.3), within(1e-12));
        assertThat(sums.effectiveAnswers(0.0)).isEqualTo(6);
        assertThat(sums.effectiveAnswers(null)).isEqualTo(sums.effectiveAnswers(1.0));
    }

    @Property
    void answersOfOneClientAreWorthLessTheMoreTheyAgree(
            @ForAll @Size(min = 1, max = 12)
                    List<@Size(min = 1, max = 5) List<@IntRange(min = -10, max = 10) Integer>> clients,
            @ForAll @DoubleRange(max = 1) double one,
            @ForAll @DoubleRange(max = 1) double other) {
        ChangeSums sums = ChangeSumsTest.of(clients);

        assertThat(sums.effectiveAnswers(Math.max(one, other)))
                .isBetween(1 - 1e-12, sums.effectiveAnswers(Math.min(one, other)));
        assertThat(sums.effectiveAnswers(Math.min(one, other))).isLessThanOrEqualTo(sums.answers());
    }

    @Test
    void noAnswersAreWorthNothing() {
        assertThat(ChangeSumsTest.of(List.of()).effectiveAnswers(0.5)).isZero();
    }
}
