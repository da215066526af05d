package org.sleepfollowup.dashboard.therapist;

import java.text.Collator;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.clinic.Clinic;
import org.sleepfollowup.dashboard.figure.MonthBlock;
import org.sleepfollowup.dashboard.followup.Invitations;
import org.sleepfollowup.dashboard.outcome.OutcomeSums;
import org.sleepfollowup.dashboard.outcome.Outcomes;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.springframework.stereotype.Component;

/** The figures of a clinic's therapists, hidden where they would speak of too few clients. */
@Component
class Figures {
    private final Invitations invitations;
    private final Outcomes outcomes;

    Figures(Invitations invitations, Outcomes outcomes) {
        this.invitations = invitations;
        this.outcomes = outcomes;
    }

    /** How often a clinic asked and was answered, and each of its therapists in the order of the alphabet. */
    record OfClinic(long asked, long answered, List<TherapistMetrics> therapists) {}

    /** A therapist's figures of some months. */
    record Period(YearMonth from, YearMonth to, TherapistMetrics metrics) {}

    OfClinic of(Clinic clinic, Selection selection) {
        Map<String, OutcomeSums> sums = outcomes.sums(clinic.id(), selection);
        Map<String, Invitations.Count> counts = new HashMap<>();
        invitations.counts(clinic.id(), selection).forEach(count -> counts.put(count.therapist(), count));
        // An outcome may come in a moment before its follow-up.
        sums.keySet().forEach(id -> counts.computeIfAbsent(id, Figures::unasked));
        Map<String, SortedMap<YearMonth, Set<String>>> months =
                selection.isPart() ? outcomes.clientsByMonth(clinic.id(), selection) : Map.of();
        List<TherapistMetrics> therapists = counts.values().stream()
                .map(count -> metrics(
                        clinic,
                        selection,
                        count,
                        sums.getOrDefault(count.therapist(), OutcomeSums.NONE),
                        months.getOrDefault(count.therapist(), new TreeMap<>())))
                .sorted(byName())
                .toList();
        return new OfClinic(
                counts.values().stream().mapToLong(Invitations.Count::asked).sum(),
                counts.values().stream().mapToLong(Invitations.Count::answered).sum(),
                therapists);
    }

    /** One therapist's, empty where nothing of such a therapist is known in these months. */
    Optional<TherapistMetrics> of(Clinic clinic, String therapist, Selection selection) {
        return of(clinic, selection).therapists().stream()
                .filter(metrics -> metrics.id().equals(therapist))
                .findFirst();
    }

    /** One therapist's as time went by, the latest first: months by themselves, or together where they speak of too few. */
    List<Period> periods(Clinic clinic, String therapist, Selection selection) {
        SortedMap<YearMonth, Set<String>> months =
                outcomes.clientsByMonth(clinic.id(), selection).getOrDefault(therapist, new TreeMap<>());
        return MonthBlock.of(months, clinic.minimumClients()).reversed().stream()
                .filter(block -> block.isWithin(selection))
                .flatMap(block -> of(clinic, therapist, block.within(selection)).stream()
                        .map(metrics -> new Period(
                                block.months().getFirst(), block.months().getLast(), metrics)))
                .toList();
    }

    private static TherapistMetrics metrics(
            Clinic clinic,
            Selection selection,
            Invitations.Count count,
            OutcomeSums sums,
            SortedMap<YearMonth, Set<String>> months) {
        String reason = reasonToHide(clinic.minimumClients(), selection, sums, months);
        return reason == null
                ? TherapistMetrics.shown(count, sums, selection)
                : TherapistMetrics.hidden(count, sums, reason);
    }

    private static @Nullable String reasonToHide(
            int minimum, Selection selection, OutcomeSums sums, SortedMap<YearMonth, Set<String>> months) {
        if (sums.changes().clients() < minimum) {
            return "fewer-than-" + minimum + "-clients";
        }
        boolean torn = MonthBlock.of(months, minimum).stream().anyMatch(block -> block.isTornBy(selection));
        return torn ? "period-leaves-fewer-than-" + minimum + "-clients" : null;
    }

    private static Invitations.Count unasked(String therapist) {
        return new Invitations.Count(therapist, therapist, 0, 0);
    }

    private static Comparator<TherapistMetrics> byName() {
        Collator alphabet = Collator.getInstance(Locale.ENGLISH);
        return Comparator.comparing(TherapistMetrics::name, alphabet).thenComparing(TherapistMetrics::id);
    }
}
