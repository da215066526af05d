package org.sleepfollowup.dashboard.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A clinic's therapists, adjusted for whom they see: one adjustment, how alike a client's answers are after it, and what
 * each therapist's answers are therefore worth.
 *
 * @param ancova the adjustment
 * @param correlation ρ of two answers of one client after it, see {@link ClientCorrelation}; null where it cannot be known
 * @param effective by therapist, what the answers are worth to the adjusted mean; more than 0
 * @param components how much therapists differ, null where it cannot be known
 */
public record Comparison(
        Ancova ancova,
        @Nullable Double correlation,
        Map<String, Double> effective,
        @Nullable VarianceComponents components) {
    public Comparison {
        effective = Map.copyOf(effective);
    }

    /**
     * Of all answers that take part.
     *
     * @param cells by client and therapist, the labels being client groups
     * @return null without any answer
     */
    public static @Nullable Comparison of(Collection<ClientCell> cells) {
        Map<String, List<ClientCell>> therapists =
                cells.stream().collect(Collectors.groupingBy(ClientCell::therapist, TreeMap::new, Collectors.toList()));
        Map<String, CaseMix> mixes = new LinkedHashMap<>();
        therapists.forEach((therapist, own) -> mixes.put(therapist, caseMix(own)));
        Ancova ancova = Ancova.of(mixes);
        if (ancova == null) {
            return null;
        }
        Double correlation = ClientCorrelation.of(ancova, cells);
        Map<String, Double> effective = new HashMap<>();
        ancova.therapists()
                .forEach((therapist, mean) -> effective.put(
                        therapist, effective(therapists.getOrDefault(therapist, List.of()), correlation)));
        return new Comparison(ancova, correlation, effective, VarianceComponents.of(ancova, effective));
    }

    private static CaseMix caseMix(Collection<ClientCell> cells) {
        Map<Set<String>, PairedSums> sums = new HashMap<>();
        cells.forEach(cell -> sums.merge(cell.labels(), cell.sums(), PairedSums::plus));
        return new CaseMix(sums);
    }

    private static double effective(Collection<ClientCell> cells, @Nullable Double correlation) {
        Map<String, Long> clients = new HashMap<>();
        cells.forEach(cell -> clients.merge(cell.client(), cell.sums().pairs(), Math::addExact));
        long pairs = clients.values().stream().reduce(0L, Math::addExact);
        long squared =
                clients.values().stream().map(m -> Math.multiplyExact(m, m)).reduce(0L, Math::addExact);
        return ChangeSums.effectiveAnswers(pairs, squared, correlation);
    }
}
