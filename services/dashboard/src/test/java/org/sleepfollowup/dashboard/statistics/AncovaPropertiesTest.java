package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AncovaPropertiesTest {
    private static final String BEFORE = "before";
    private static final List<String> COLUMNS =
            Stream.concat(Stream.of(BEFORE), Answer.LABELS.stream()).toList();

    @Provide
    Arbitrary<List<Answer>> answers() {
        return Answer.anyAnswers(1, 25);
    }

    @Property
    void residualsAreOrthogonalToAllThatIsAdjustedFor(@ForAll("answers") List<Answer> answers) {
        Ancova ancova = Ancova.of(Answer.caseMixes(answers));
        double squares = 0;
        Map<String, Double> products = new LinkedHashMap<>();
        for (List<Answer> therapist : Answer.byTherapist(answers).values()) {
            for (Answer answer : therapist) {
                double residual = answer.after() - mean(therapist, "after");
                for (String column : COLUMNS) {
                    residual -= coefficient(ancova, column) * apart(answer, therapist, column);
                }
                squares += residual * residual;
                for (String column : COLUMNS) {
                    products.merge(column, residual * apart(answer, therapist, column), Double::sum);
                }
            }
        }

        assertThat(products.values()).allSatisfy(product -> assertThat(product).isCloseTo(0, within(1e-9)));
        if (ancova.residualDeviation() != null) {
            assertThat(Math.pow(ancova.residualDeviation(), 2) * ancova.degreesOfFreedom())
                    .isCloseTo(squares, within(1e-9));
        }
    }

    @Property
    void neitherOrderNorNamesMatter(@ForAll("answers") List<Answer> answers, @ForAll long seed) {
        List<Answer> shuffled = new ArrayList<>(answers.stream()
                .map(a -> new Answer(a.client(), "renamed " + a.therapist(), a.labels(), a.before(), a.after()))
                .toList());
        Collections.shuffle(shuffled, new Random(seed));

        Ancova one = Ancova.of(Answer.caseMixes(answers));
        Ancova other = Ancova.of(Answer.caseMixes(shuffled));

        one.therapists()
                .forEach((therapist, mean) -> assertThat(other.therapists().get("renamed " + therapist))
                        .isEqualTo(mean));
    }

    @Property
    void shiftingBothRatingsShiftsTheMeansAndNoGain(
            @ForAll("answers") List<Answer> answers, @ForAll @IntRange(min = -100, max = 100) int by) {
        Ancova ancova = Ancova.of(Answer.caseMixes(answers));
        Ancova shifted = Ancova.of(
                Answer.caseMixes(answers.stream().map(a -> a.shifted(by)).toList()));

        assertThat(shifted.slope()).isEqualTo(ancova.slope());
        assertThat(shifted.residualDeviation()).isEqualTo(ancova.residualDeviation());
        ancova.therapists().forEach((therapist, mean) -> {
            AdjustedMean moved = shifted.therapists().get(therapist);
            assertThat(moved.gain()).isCloseTo(mean.gain(), within(1e-9));
            assertThat(moved.mean()).isCloseTo(mean.mean() + by, within(1e-9));
        });
    }

    @Property
    void adjustingMovesTherapistsAndNotTheClinic(@ForAll("answers") List<Answer> answers) {
        Ancova ancova = Ancova.of(Answer.caseMixes(answers));
        double gains = ancova.therapists().values().stream()
                .mapToDouble(t -> t.pairs() * t.gain())
                .sum();

        assertThat(gains / answers.size()).isCloseTo(ancova.gain(), within(1e-9));
    }

    @Property
    void theSameAnswersTwiceGiveTheSameMeansAndNarrowerRanges(@ForAll("answers") List<Answer> answers) {
        Ancova once = Ancova.of(Answer.caseMixes(answers));
        Ancova twice = Ancova.of(Answer.caseMixes(
                Stream.concat(answers.stream(), answers.stream()).toList()));

        once.therapists().forEach((therapist, mean) -> {
            AdjustedMean doubled = twice.therapists().get(therapist);
            assertThat(doubled.mean()).isCloseTo(mean.mean(), within(1e-9));
            if (mean.standardError() != null) {
                assertThat(doubled.standardError()).isLessThanOrEqualTo(mean.standardError());
            }
        });
    }

    @Test
    void sumsNearTheEndOfALongLoseNothing() {
        int high = 1_500_000_000;
        List<Answer> answers = List.of(
                new Answer("c", "t", Set.of(), 3, 4),
                new Answer("d", "t", Set.of(), 5, 4),
                new Answer("e", "t", Set.of(), 9, 7));

        Ancova shifted = Ancova.of(
                Answer.caseMixes(answers.stream().map(a -> a.shifted(high)).toList()));

        assertThat(shifted.slope())
                .isEqualTo(Ancova.of(Answer.caseMixes(answers)).slope());
        assertThat(shifted.residualDeviation())
                .isEqualTo(Ancova.of(Answer.caseMixes(answers)).residualDeviation());
    }

    private static double coefficient(Ancova ancova, String column) {
        Double coefficient = column.equals(BEFORE) ? ancova.slope() : ancova.coefficient(column);
        return coefficient == null ? 0 : coefficient;
    }

    private static double apart(Answer answer, List<Answer> therapist, String column) {
        return answer.value(column) - mean(therapist, column);
    }

    private static double mean(List<Answer> therapist, String column) {
        return therapist.stream()
                .mapToInt(a -> column.equals("after") ? a.after() : a.value(column))
                .average()
                .orElseThrow();
    }
}
