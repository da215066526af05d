package org.sleepfollowup.dashboard.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sleepfollowup.dashboard.RunningDashboard;
import org.sleepfollowup.dashboard.clinic.Changes;
import org.sleepfollowup.dashboard.clinic.ClinicVersions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of the therapists is what their outcomes add up to, whatever of them comes, changes, and is taken back. */
class OutcomesIT {
    private static final int CHANGES = 60;
    private static final Set<String> THERAPISTS = Set.of("t-0", "t-1", "t-2");
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final List<Selection> SELECTIONS = List.of(
            Selection.DEFAULT,
            new Selection(Wave.FIRST_NIGHT, Baseline.CHECK_IN, null, null, true),
            new Selection(Wave.FIRST_NIGHT, Baseline.CHECK_IN, NOVEMBER, null),
            new Selection(Wave.FIRST_NIGHT, Baseline.NONE, null, null));
    private static final SessionFacts FACTS =
            new SessionFacts(null, null, null, null, List.of(), null, Instant.parse("2026-11-20T18:00:00Z"));

    private static RunningDashboard dashboard;

    private final String clinic = "outcomes-" + UUID.randomUUID();
    private final Map<OutcomeId, Outcome> present = new HashMap<>();

    @BeforeAll
    static void start() {
        dashboard = RunningDashboard.start();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyLookTellsWhatTheOutcomesAddUpTo(long seed) {
        Random chance = new Random(seed);
        Outcomes rarelyAsked = freshly();
        for (int i = 0; i < CHANGES; i++) {
            change(chance);
            SELECTIONS.forEach(selection -> expectRight(dashboard.bean(Outcomes.class), selection));
            if (chance.nextInt(5) == 0) {
                SELECTIONS.forEach(selection -> expectRight(rarelyAsked, selection));
            }
        }
    }

    private static Outcomes freshly() {
        return new Outcomes(dashboard.bean(JdbcClient.class), dashboard.bean(ClinicVersions.class));
    }

    /** Adds, replaces or takes back one. */
    private void change(Random chance) {
        OutcomeId id = new OutcomeId(
                clinic, "t-" + chance.nextInt(THERAPISTS.size()), "f-" + chance.nextInt(6), Wave.FIRST_NIGHT);
        OutcomeLog log = dashboard.bean(OutcomeLog.class);
        if (chance.nextInt(3) == 0) {
            present.remove(id);
            log.remove(List.of(id));
        } else {
            Outcome outcome = outcome(id, chance);
            present.put(id, outcome);
            log.put(List.of(outcome));
        }
        Changes changes = new Changes();
        changes.add(clinic, id.therapistId());
        dashboard.bean(ClinicVersions.class).raise(changes);
    }

    private static Outcome outcome(OutcomeId id, Random chance) {
        Baseline baseline = chance.nextInt(5) == 0 ? Baseline.NONE : Baseline.CHECK_IN;
        return new Outcome(
                id,
                "client-" + chance.nextInt(4),
                NOVEMBER.minusMonths(chance.nextInt(2)),
                baseline,
                baseline == Baseline.NONE ? null : Integer.valueOf(chance.nextInt(11)),
                chance.nextInt(11),
                Pathways.NONE,
                Pathways.NONE,
                false,
                chance.nextBoolean() ? "" : "anxious+insomnia",
                chance.nextInt(4) == 0,
                null,
                false,
                FACTS);
    }

    private void expectRight(Outcomes outcomes, Selection selection) {
        Map<String, OutcomeSums> sums = outcomes.sums(clinic, selection).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, therapist -> therapist.getValue().sums()));
        assertThat(sums).isEqualTo(recount(selection));
        assertThat(new CaseMixes(outcomes).of(clinic, selection, THERAPISTS, 1))
                .isEqualTo(new CaseMixes(freshly()).of(clinic, selection, THERAPISTS, 1));
        assertThat(new CaseMixes(outcomes).ofClients(clinic, selection, THERAPISTS, 1))
                .containsExactlyInAnyOrderElementsOf(
                        new CaseMixes(freshly()).ofClients(clinic, selection, THERAPISTS, 1));
    }

    private Map<String, OutcomeSums> recount(Selection selection) {
        return selected(selection)
                .collect(Collectors.groupingBy(
                        outcome -> outcome.id().therapistId(),
                        Collectors.collectingAndThen(Collectors.toList(), OutcomesIT::sums)));
    }

    private Stream<Outcome> selected(Selection selection) {
        return present.values().stream()
                .filter(outcome -> outcome.baseline() == selection.baseline())
                .filter(outcome -> selection.takes(outcome.month()))
                .filter(outcome -> !(selection.usualOnly() && outcome.unusual()));
    }

    private static OutcomeSums sums(List<Outcome> ofTherapist) {
        Function<Outcome, OutcomeSums> one = outcome -> outcome.before() == null
                ? OutcomeSums.unpaired(outcome.after())
                : OutcomeSums.of(outcome.before(), outcome.after());
        return ofTherapist.stream()
                .collect(Collectors.groupingBy(
                        Outcome::clientRef, Collectors.reducing(OutcomeSums.NONE, one, OutcomeSums::withOfSameClient)))
                .values()
                .stream()
                .reduce(OutcomeSums.NONE, OutcomeSums::plus);
    }
}
