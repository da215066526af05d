package org.sleepfollowup.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be worked out by adding and subtracting sums, which are called A, B and C. */
class DisclosureTest {

    @Test
    void aSumOfFewIsNotSafe() {
        assertThat(isSafe(3, "A", "A", "A", "B", "B")).isFalse();
        assertThat(isSafe(3, "A", "A", "A", "B", "B", "B")).isTrue();
    }

    @Test
    void whatOneSumLeavesOfAnotherIsNotSafeWhenItIsOfFew() {
        assertThat(isSafe(2, "AC", "AC", "AC", "AC", "C")).isFalse();
        assertThat(isSafe(2, "AC", "AC", "AC", "C", "C")).isTrue();
    }

    @Test
    void threeSumsTogetherAreNotSafeWhenWhatTwoShareIsOfFew() {
        // A + B - C is made of those that are both A and B.
        assertThat(isSafe(2, "AC", "AC", "AC", "BC", "BC", "BC", "ABC")).isFalse();
        assertThat(isSafe(2, "AC", "AC", "AC", "BC", "BC", "BC", "ABC", "ABC")).isTrue();
    }

    @Test
    void theFewestThatCanBeSafeAreFoundToBeSafe() {
        assertThat(isSafe(3, "B", "AB", "B", "AB", "AB", "B")).isTrue();
    }

    @Test
    void manySessionsOfOneClientAreOneClient() {
        Set<SumRow> often = Set.of(row("A"), row("B"), row("AB"));

        assertThat(Disclosure.isSafe(List.of(often), 3, 2)).isFalse();
        assertThat(Disclosure.isSafe(List.of(often, often), 3, 2)).isTrue();
    }

    @Test
    void whatMayBeOneValueMustBeSafeEitherWay() {
        // B - A tells of the last client alone what the others told once and both sums hold.
        Set<SumRow> apart = Set.of(row("A"), row("B"));
        Set<SumRow> both = Set.of(row("AB"));
        Set<SumRow> twiceInA = Set.of(SumRow.together(List.of(bits("A"), bits("A"), bits("B"))));

        assertThat(Disclosure.isSafe(List.of(both, both, both, Set.of(row("B"))), apart, 2, 2))
                .isFalse();
        assertThat(Disclosure.isSafe(List.of(both, both, twiceInA, Set.of(row("B"))), apart, 2, 2))
                .isTrue();
    }

    @Test
    void sumsThatAreAlwaysTheSameAreSafeTogether() {
        assertThat(isSafe(2, "AB", "AB", "C", "C")).isTrue();
    }

    /** With one session of each client. */
    private static boolean isSafe(int minimum, String... clients) {
        return Disclosure.isSafe(
                Stream.of(clients).map(letters -> Set.of(row(letters))).collect(Collectors.toList()), 3, minimum);
    }

    private static SumRow row(String letters) {
        return SumRow.of(bits(letters));
    }

    private static BitSet bits(String letters) {
        BitSet bits = new BitSet();
        letters.chars().forEach(letter -> bits.set(letter - 'A'));
        return bits;
    }
}
