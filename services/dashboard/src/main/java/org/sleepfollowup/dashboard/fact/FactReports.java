package org.sleepfollowup.dashboard.fact;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.clinic.Clinic;
import org.sleepfollowup.dashboard.clinic.ClinicVersions;
import org.sleepfollowup.dashboard.clinic.VersionedCache;
import org.sleepfollowup.dashboard.figure.Reason;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.springframework.stereotype.Component;

/** A clinic's figures by fact, hidden where they would tell of too few clients. */
@Component
class FactReports {
    private static final String NEVER_TOLD = "never-told";

    private static final int KEPT = 32;

    private final RatedSessions sessions;
    private final VersionedCache<Question, FactReport> reports;

    private record Question(Clinic clinic, Selection selection) {}

    FactReports(RatedSessions sessions, ClinicVersions versions) {
        this.sessions = sessions;
        this.reports = new VersionedCache<>(versions::of, KEPT);
    }

    FactReport of(Clinic clinic, Selection selection) {
        return reports.get(clinic.id(), new Question(clinic, selection), () -> present(clinic, selection));
    }

    private FactReport present(Clinic clinic, Selection selection) {
        if (selection.usualOnly()) {
            return FactReport.hidden(selection, Reason.ALL_NIGHTS_ONLY);
        }
        int minimum = clinic.minimumClients();
        ShownFacts shown = shown(clinic, selection);
        if (!shown.permits(selection)) {
            return FactReport.hidden(selection, "period-leaves-fewer-than-" + minimum + "-clients");
        }
        List<RatedSession> chosen = shown.within(selection);
        if (chosen.isEmpty()) {
            return FactReport.hidden(selection, tooFew(minimum));
        }
        List<Levels> ranged = shown.ranged(selection);
        Map<Fact, Levels> levels = shown.facts().stream().collect(Collectors.toMap(Levels::fact, Function.identity()));
        return FactReport.of(
                selection,
                chosen,
                Stream.of(Fact.values())
                        .map(fact -> figures(fact, levels.get(fact), ranged, chosen, minimum))
                        .toList());
    }

    private ShownFacts shown(Clinic clinic, Selection selection) {
        Selection earlier = selection.earlier();
        return new ShownFacts(
                sessions.of(clinic.id(), selection.wave(), selection.baseline()),
                clinic.zone(),
                clinic.minimumClients(),
                earlier == null ? null : shown(clinic, earlier));
    }

    private static FactFigures figures(
            Fact fact, @Nullable Levels levels, List<Levels> ranged, List<RatedSession> chosen, int minimum) {
        if (levels != null) {
            return new FactInFigures(levels, ranged.contains(levels), chosen).figures();
        }
        boolean told = chosen.stream().anyMatch(session -> fact.isToldOf(session.facts()));
        return FactFigures.hidden(fact, told ? tooFew(minimum) : NEVER_TOLD);
    }

    private static String tooFew(int minimum) {
        return "fewer-than-" + minimum + "-clients";
    }
}
