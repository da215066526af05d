package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final List<ClientCell> ANSWERS = List.of(
            answer("a", "one", 3, 5),
            answer("a", "one", 4, 7),
            answer("a", "one", 5, 7),
            answer("b", "one", 6, 5),
            answer("b", "one", 4, 3),
            answer("c", "one", 7, 8, "anxious"),
            answer("d", "two", 2, 3),
            answer("d", "two", 3, 5, "anxious"),
            answer("e", "two", 8, 9),
            answer("e", "two", 6, 9),
            answer("f", "two", 5, 5, "anxious"),
            answer("a", "two", 4, 4));

    private static ClientCell answer(String client, String therapist, int before, int after, String... groups) {
        return new ClientCell(client, therapist, Set.of(groups), PairedSums.of(before, after));
    }

    @Test
    void clientsAreAlikeByAsMuchAsTheirResidualsAre() {
        Comparison comparison = Comparison.of(ANSWERS);

        double between = 0;
        double within = 0;
        for (List<ClientCell> client : clients(ANSWERS)) {
            double mean = mean(client, cell -> residual(comparison, cell));
            between += client.size() * mean * mean;
            within += client.stream()
                    .mapToDouble(cell -> Math.pow(residual(comparison, cell) - mean, 2))
                    .sum();
        }
        // 7 clients with a therapist, of two therapists; Σm² is 14 of 6 answers of the one, 10 of 6 of the other.
        double size = (6 - 14 / 6.0 + 6 - 10 / 6.0) / 5;
        double squareBetween = between / 5;
        double squareWithin = within / 5;
        assertThat(comparison.correlation())
                .isCloseTo((squareBetween - squareWithin) / (squareBetween + (size - 1) * squareWithin), offset(1e-12))
                .isBetween(0.1, 0.9);
    }

    @Test
    void answersThatRepeatAreWorthLess() {
        Comparison comparison = Comparison.of(ANSWERS);

        double rho = comparison.correlation();
        assertThat(comparison.effective().get("one")).isCloseTo(6 / (1 + (14 / 6.0 - 1) * rho), offset(1e-12));
        assertThat(comparison.effective().get("two")).isCloseTo(6 / (1 + (10 / 6.0 - 1) * rho), offset(1e-12));
    }

    @Test
    void whereNobodyAnsweredTwiceEachAnswerCountsInFull() {
        Comparison comparison = Comparison.of(List.of(
                answer("a", "one", 3, 5),
                answer("b", "one", 4, 4),
                answer("c", "two", 6, 9),
                answer("d", "two", 5, 6),
                answer("e", "two", 2, 7)));

        assertThat(comparison.correlation()).isNull();
        assertThat(comparison.effective()).containsEntry("one", 2.0).containsEntry("two", 3.0);
    }

    @Test
    void withoutAnswersThereIsNothingToCompare() {
        assertThat(Comparison.of(List.of())).isNull();
        assertThat(Comparison.of(List.of(new ClientCell("a", "one", Set.of(), PairedSums.NONE))))
                .isNull();
    }

    @Test
    void whatIsExplainedInFullLeavesNothingToBeAlikeIn() {
        Comparison comparison = Comparison.of(List.of(
                answer("a", "one", 3, 5),
                answer("a", "one", 4, 6),
                answer("b", "one", 5, 7),
                answer("b", "one", 3, 5)));

        assertThat(comparison.correlation()).isNull();
    }

    /** Of one answer, from the coefficients alone: what is left within its therapist. */
    private static double residual(Comparison comparison, ClientCell answer) {
        ToDoubleFunction<ClientCell> unexplained = cell -> cell.sums().after()
                - comparison.ancova().slope() * cell.sums().before()
                - (cell.labels().contains("anxious") ? comparison.ancova().coefficient("anxious") : 0);
        List<ClientCell> own = ANSWERS.stream()
                .filter(cell -> cell.therapist().equals(answer.therapist()))
                .toList();
        return unexplained.applyAsDouble(answer) - mean(own, unexplained);
    }

    private static double mean(List<ClientCell> cells, ToDoubleFunction<ClientCell> of) {
        return cells.stream().mapToDouble(of).average().orElseThrow();
    }

    private static List<List<ClientCell>> clients(List<ClientCell> cells) {
        return Stream.of("one", "two")
                .flatMap(therapist -> cells.stream()
                        .filter(cell -> cell.therapist().equals(therapist))
                        .collect(Collectors.groupingBy(ClientCell::client))
                        .values()
                        .stream())
                .toList();
    }
}
