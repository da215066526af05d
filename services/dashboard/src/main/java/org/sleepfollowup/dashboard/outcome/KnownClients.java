package org.sleepfollowup.dashboard.outcome;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sleepfollowup.dashboard.statistics.CaseMix;
import org.sleepfollowup.dashboard.statistics.ClientCell;
import org.sleepfollowup.dashboard.statistics.PairedSums;

/**
 * A therapist's clients, with all of their groups.
 *
 * @param cells of each client
 * @param mix the same of all together
 */
record KnownClients(List<ClientCell> cells, CaseMix mix) {
    KnownClients {
        cells = List.copyOf(cells);
    }

    static KnownClients of(List<ClientCell> cells) {
        Map<Set<String>, PairedSums> sums = new HashMap<>();
        cells.forEach(cell -> sums.merge(cell.labels(), cell.sums(), PairedSums::plus));
        return new KnownClients(cells, new CaseMix(sums));
    }

    /** Those who answered more than once. */
    Stream<String> whoCameAgain() {
        Map<String, Long> answers = new HashMap<>();
        cells.forEach(cell -> answers.merge(cell.client(), cell.sums().pairs(), Long::sum));
        return answers.entrySet().stream()
                .filter(client -> client.getValue() > 1)
                .map(Map.Entry::getKey);
    }

    /** Of these groups alone. */
    List<ClientCell> cells(Set<String> groups) {
        return cells.stream()
                .map(cell -> groups.containsAll(cell.labels())
                        ? cell
                        : new ClientCell(cell.client(), cell.therapist(), among(groups, cell.labels()), cell.sums()))
                .toList();
    }

    /** Of these groups alone. */
    CaseMix mix(Set<String> groups) {
        Map<Set<String>, PairedSums> sums = new HashMap<>();
        mix.byGroups().forEach((all, some) -> sums.merge(among(groups, all), some, PairedSums::plus));
        return new CaseMix(sums);
    }

    private static Set<String> among(Set<String> groups, Set<String> all) {
        Set<String> some = new HashSet<>(all);
        some.retainAll(groups);
        return some;
    }
}
