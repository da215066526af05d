package org.sleepfollowup.dashboard.figure;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.clinic.Clinic;
import org.sleepfollowup.dashboard.followup.Invitations;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.CaseMixes;
import org.sleepfollowup.dashboard.outcome.OutcomeSums;
import org.sleepfollowup.dashboard.outcome.Outcomes;
import org.sleepfollowup.dashboard.outcome.ReportedAnswers;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.outcome.TherapistSums;
import org.sleepfollowup.dashboard.statistics.Ancova;
import org.sleepfollowup.dashboard.statistics.ClientCell;
import org.sleepfollowup.dashboard.statistics.Comparison;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Works figures out from what stands in the database. */
@Component
class PresentFigures {
    private final Invitations invitations;
    private final Outcomes outcomes;
    private final CaseMixes caseMixes;
    private final ReportedAnswers answers;
    private final ReleasedParts releasedParts;

    PresentFigures(
            Invitations invitations,
            Outcomes outcomes,
            CaseMixes caseMixes,
            ReportedAnswers answers,
            ReleasedParts releasedParts) {
        this.invitations = invitations;
        this.outcomes = outcomes;
        this.caseMixes = caseMixes;
        this.answers = answers;
        this.releasedParts = releasedParts;
    }

    /** All from one moment, so that what comes in meanwhile makes no difference between one figure and the next. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Overview of(Clinic clinic, Selection selection) {
        return overview(clinic, selection);
    }

    /** One therapist with all details, empty where nothing of such a therapist is known in the selection. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<TherapistReport> of(Clinic clinic, String therapist, Selection selection) {
        Overview overview = overview(clinic, selection);
        return overview.therapists().stream()
                .filter(figures -> figures.id().equals(therapist))
                .findFirst()
                .map(figures -> new TherapistReport(
                        figures,
                        TherapistDetails.of(
                                figures,
                                new Detail(
                                        answers(clinic, therapist, selection.always()),
                                        answers(clinic, therapist, selection.earlier()),
                                        selection,
                                        clinic.minimumClients())),
                        overview.clinic()));
    }

    private Answers answers(Clinic clinic, String therapist, @Nullable Selection selection) {
        return selection == null ? Answers.NONE : new Answers(answers.of(clinic.id(), therapist, selection));
    }

    private Overview overview(Clinic clinic, Selection selection) {
        Map<String, TherapistSums> all = outcomes.sums(clinic.id(), selection.always());
        Map<String, TherapistSums> whole = shown(clinic, selection.always(), all);
        Set<String> told = Correlation.told(whole, clinic.minimumClients());
        Double correlation = Correlation.of(
                whole.values(),
                clinic.minimumClients(),
                caseMixes.cameAgain(clinic.id(), selection.always(), told, clinic.minimumClients()));
        List<TherapistRow> rows =
                rows(clinic, selection, selection.isPart() ? outcomes.sums(clinic.id(), selection) : all, correlation);
        SideBySide sideBySide = sideBySide(clinic, selection, rows, correlation == null ? Set.of() : told);
        ClinicChange change = change(clinic, selection, rows);
        return new Overview(
                rows.stream().mapToLong(row -> row.count().asked()).sum(),
                rows.stream().mapToLong(row -> row.count().answered()).sum(),
                ClinicFigures.of(rows, sideBySide, change, correlation, selection, clinic.minimumClients()),
                rows.stream()
                        .map(row -> row.figures(selection, clinic.minimumClients(), sideBySide))
                        .sorted(byName())
                        .toList());
    }

    /** Without those who are hidden since the earlier wave is shown. */
    private Map<String, TherapistSums> shown(Clinic clinic, Selection always, Map<String, TherapistSums> all) {
        if (always.earlier() == null) {
            return all;
        }
        Map<String, TherapistSums> shown = new HashMap<>(all);
        releasedParts.of(clinic.id(), always, clinic.minimumClients()).forEach((therapist, part) -> {
            if (part.hidden() != null) {
                shown.remove(therapist);
            }
        });
        return shown;
    }

    private List<TherapistRow> rows(
            Clinic clinic, Selection selection, Map<String, TherapistSums> sums, @Nullable Double correlation) {
        int minimum = clinic.minimumClients();
        boolean beside = selection.isPart() || selection.earlier() != null;
        Map<String, ReleasedPart> parts = beside ? releasedParts.of(clinic.id(), selection, minimum) : Map.of();
        return counts(clinic, selection, sums.keySet())
                .map(count -> {
                    OutcomeSums own = sums.getOrDefault(count.therapist(), TherapistSums.NONE)
                            .sums();
                    double effective = own.changes().effectiveAnswers(correlation);
                    return beside
                            ? TherapistRow.ofPart(
                                    count,
                                    own,
                                    effective,
                                    parts.getOrDefault(count.therapist(), ReleasedPart.ofNobody(minimum)))
                            : TherapistRow.ofAll(count, own, effective, minimum);
                })
                .toList();
    }

    private Stream<Invitations.Count> counts(Clinic clinic, Selection selection, Set<String> withOutcomes) {
        Map<String, Invitations.Count> counts = new HashMap<>();
        invitations.counts(clinic.id(), selection).forEach(count -> counts.put(count.therapist(), count));
        // An outcome may come in a moment before its follow-up.
        withOutcomes.forEach(id -> counts.computeIfAbsent(id, unasked -> new Invitations.Count(id, id, 0, 0)));
        return counts.values().stream();
    }

    private ClinicChange change(Clinic clinic, Selection selection, List<TherapistRow> rows) {
        if (selection.baseline() == Baseline.NONE) {
            return ClinicChange.NONE;
        }
        Set<String> shown = byTherapist(rows, TherapistRow::effective).keySet();
        Collection<ClientCell> whole = caseMixes.clients(clinic.id(), selection.always(), shown);
        return ClinicChange.of(
                selection.isPart() ? caseMixes.clients(clinic.id(), selection, shown) : whole,
                whole,
                selection.isPart() || selection.earlier() != null,
                rows.stream().filter(TherapistRow::isShown).allMatch(TherapistRow::ranged),
                clinic.minimumClients());
    }

    private SideBySide sideBySide(Clinic clinic, Selection selection, List<TherapistRow> rows, Set<String> told) {
        if (selection.baseline() == Baseline.NONE) {
            return new SideBySide(null, Map.of(), Map.of(), null);
        }
        int minimum = clinic.minimumClients();
        // Of a part, the rest could be worked out; of few who came again, what they said.
        Comparison all = Comparison.of(caseMixes.ofClients(clinic.id(), selection.always(), told, minimum));
        Double adjusted = all == null ? null : all.correlation();
        Map<String, Double> effective = byTherapist(rows, TherapistRow::effective);
        // Mostly the same answers of the same therapists: then this is the adjustment, too.
        boolean same = !selection.isPart() && told.equals(effective.keySet());
        return new SideBySide(
                all != null && same
                        ? all.ancova()
                        : Ancova.of(caseMixes.of(clinic.id(), selection, effective.keySet(), minimum)),
                effective,
                byTherapist(rows, row -> row.sums().changes().effectiveAnswers(adjusted)),
                adjusted);
    }

    private static Map<String, Double> byTherapist(List<TherapistRow> rows, Function<TherapistRow, Double> figure) {
        return rows.stream()
                .filter(TherapistRow::isShown)
                .collect(Collectors.toMap(row -> row.count().therapist(), figure));
    }

    private static Comparator<TherapistFigures> byName() {
        Collator alphabet = Collator.getInstance(Locale.ENGLISH);
        return Comparator.comparing(TherapistFigures::name, alphabet).thenComparing(TherapistFigures::id);
    }
}
