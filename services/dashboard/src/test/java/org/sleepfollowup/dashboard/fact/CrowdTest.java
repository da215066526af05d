package org.sleepfollowup.dashboard.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What can be worked out by adding and subtracting sums. */
class CrowdTest {

    @Test
    void aSumOfFewIsNoCrowd() {
        assertThat(crowd(2, "AA", "AA", "AB").hides(3)).isFalse();
        assertThat(crowd(2, "A", "A", "A", "B", "B", "B").hides(3)).isTrue();
    }

    @Test
    void whatIsLeftOfOneSumByAnotherIsNotSmallEither() {
        // A is all but one client; C stands for all: C - A tells of that one.
        assertThat(crowd(3, "AC", "AC", "AC", "AC", "C").hides(2)).isFalse();
        assertThat(crowd(3, "AC", "AC", "AC", "C", "C").hides(2)).isTrue();
    }

    @Test
    void threeSumsTogetherTellNoMoreThanTwo() {
        // A + B - C are the sessions that are both A and B, of a single client.
        assertThat(crowd(3, "AC", "AC", "AC", "BC", "BC", "BC", "ABC").hides(2)).isFalse();
        assertThat(crowd(3, "AC", "AC", "AC", "BC", "BC", "BC", "ABC", "ABC").hides(2))
                .isTrue();
    }

    @Test
    void manySessionsOfOneClientAreOneClient() {
        Crowd crowd = new Crowd(1);
        for (int i = 0; i < 10; i++) {
            crowd.add("the same", row("A"));
        }
        assertThat(crowd.hides(2)).isFalse();
    }

    @Property(tries = 2000)
    void noCombinationIsMadeOfFewerClients(
            @ForAll @Size(min = 4, max = 9)
                    List<@Size(min = 1, max = 3) List<@IntRange(min = 1, max = 31) Integer>> clients,
            @ForAll @IntRange(min = 2, max = 3) int minimum) {
        Map<String, Set<BitSet>> rows = new TreeMap<>();
        Crowd crowd = new Crowd(5);
        for (int client = 0; client < clients.size(); client++) {
            for (int mask : clients.get(client)) {
                BitSet row = BitSet.valueOf(new long[] {mask});
                rows.computeIfAbsent("client " + client, c -> new HashSet<>()).add(row);
                crowd.add("client " + client, row);
            }
        }
        Assume.that(crowd.hides(minimum));

        assertThat(Combinations.ofFewerThan(minimum, rows, 5)).isEmpty();
    }

    /** One client each, of sums that are called A, B, ... */
    private static Crowd crowd(int sums, String... clients) {
        Crowd crowd = new Crowd(sums);
        for (int i = 0; i < clients.length; i++) {
            crowd.add("client " + i, row(clients[i]));
        }
        return crowd;
    }

    private static BitSet row(String letters) {
        BitSet row = new BitSet();
        letters.chars().forEach(letter -> row.set(letter - 'A'));
        return row;
    }
}
