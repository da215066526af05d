package org.sleepfollowup.dashboard.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.dashboard.fact.SampleSessions.MAY;
import static org.sleepfollowup.dashboard.fact.SampleSessions.answer;
import static org.sleepfollowup.dashboard.fact.SampleSessions.facts;
import static org.sleepfollowup.dashboard.fact.SampleSessions.session;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sleepfollowup.dashboard.figure.CheckedIn;
import org.sleepfollowup.dashboard.figure.ShownParts;
import org.sleepfollowup.dashboard.outcome.Answer;
import org.sleepfollowup.dashboard.outcome.Selection;

/** By brute force: for each few clients, whether some combination of all that is shown holds what they said and nobody else's. */
class NothingOfFewInFactsTest {

    /** The ranges of therapists and of facts, and everything is combined with everything. About one clinic in seven shows any. */
    @Property(tries = 300, maxDiscardRatio = 300)
    void noRangesThatAreShownTellOfFewerClients(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 3) int minimum,
            @ForAll @IntRange(max = 12) int cameAgain) {
        int clients = 20 + random.nextInt(10);
        List<RatedSession> clinic =
                clinic(random, clients + cameAgain, number -> number < clients ? number : random.nextInt(clients));
        ShownFacts shown = new ShownFacts(clinic, ZoneOffset.UTC, minimum, null);
        List<Levels> ranged = shown.ranged(Selection.DEFAULT);
        Assume.that(!ranged.isEmpty());

        List<BiPredicate<RatedSession, RatedSession>> ranges = new ArrayList<>();
        OwnFigures own = OwnFigures.of(clinic, List.of(), minimum);
        own.parts()
                .forEach((therapist, parts) -> parts.ranges()
                        .forEach(range ->
                                ranges.add((one, other) -> one.therapist().equals(therapist)
                                        && other.therapist().equals(therapist)
                                        && range.test(one.answer(), other.answer()))));
        ranged.forEach(levels -> levels.shown()
                .forEach(level -> ranges.add((one, other) ->
                        levels.at(one).contains(level) && levels.at(other).contains(level))));

        Map<String, Set<List<Integer>>> rows = new TreeMap<>();
        for (RatedSession one : shown.within(Selection.DEFAULT)) {
            for (RatedSession other : shown.within(Selection.DEFAULT)) {
                if (one.client().equals(other.client()) && one.after() <= other.after()) {
                    rows.computeIfAbsent(one.client(), c -> new HashSet<>())
                            .add(ranges.stream()
                                    .map(range -> range.test(one, other) ? 1 : 0)
                                    .toList());
                }
            }
        }
        assertThat(Combinations.ofFewerThan(minimum, rows, ranges.size())).isEmpty();
    }

    /** Whoever sees other facts at every look has all of them in the end. */
    @Property(tries = 100)
    void whateverRowComesFirstTheSameIsShown(@ForAll Random random, @ForAll @IntRange(min = 2, max = 3) int minimum) {
        List<RatedSession> clinic = anyClinic(random);
        List<RatedSession> shuffled = new ArrayList<>(clinic);
        Collections.shuffle(shuffled, random);

        assertThat(shown(shuffled, minimum)).isEqualTo(shown(clinic, minimum));
    }

    private static List<Object> shown(List<RatedSession> clinic, int minimum) {
        ShownFacts shown = new ShownFacts(clinic, ZoneOffset.UTC, minimum, null);
        return List.of(
                shown.facts(),
                shown.ranged(Selection.DEFAULT),
                shown.permits(Selection.DEFAULT.of(MAY, MAY)),
                shown.permits(Selection.DEFAULT.of(MAY, MAY.plusMonths(1))));
    }

    /** All periods are asked for, of facts and of therapists, and everything is combined with everything. */
    @Property(tries = 300)
    void nothingThatIsShownTellsOfFewerClients(@ForAll Random random, @ForAll @IntRange(min = 2, max = 3) int minimum) {
        List<RatedSession> clinic = anyClinic(random);
        ShownFacts shown = new ShownFacts(clinic, ZoneOffset.UTC, minimum, null);
        Assume.that(!shown.facts().isEmpty());

        List<Predicate<RatedSession>> sums = new ArrayList<>();
        for (int from = 0; from < 3; from++) {
            for (int to = from; to < 3; to++) {
                Selection period = Selection.DEFAULT.of(MAY.plusMonths(from), MAY.plusMonths(to));
                sums.addAll(ofTherapists(clinic, period, minimum));
                if (shown.permits(period)) {
                    sums.addAll(ofFacts(shown, period));
                }
            }
        }

        sums.addAll(ofSplits(clinic, minimum));

        assertThat(Combinations.ofFewerThan(
                        minimum, rows(clinic.stream().map(List::of).toList(), sums), sums.size()))
                .as("sleep afterwards")
                .isEmpty();
        assertThat(Combinations.ofFewerThan(minimum, rows(checkedIn(clinic, random), sums), sums.size()))
                .as("usual sleep")
                .isEmpty();
    }

    private static List<List<RatedSession>> checkedIn(List<RatedSession> clinic, Random random) {
        Map<Answer, RatedSession> sessions =
                clinic.stream().collect(Collectors.toMap(RatedSession::answer, session -> session));
        return CheckedIn.any(clinic.stream().map(RatedSession::answer).toList(), random).stream()
                .map(served -> served.stream().map(sessions::get).toList())
                .toList();
    }

    /** Of each client; what is told once for several sessions is held as often as they are. */
    private static Map<String, Set<List<Integer>>> rows(
            List<List<RatedSession>> told, List<Predicate<RatedSession>> sums) {
        return told.stream()
                .collect(Collectors.groupingBy(
                        served -> served.getFirst().client(),
                        TreeMap::new,
                        Collectors.mapping(
                                served -> sums.stream()
                                        .map(sum -> (int)
                                                served.stream().filter(sum).count())
                                        .toList(),
                                Collectors.toSet())));
    }

    private static List<Predicate<RatedSession>> ofFacts(ShownFacts shown, Selection period) {
        Set<RatedSession> known = new HashSet<>(shown.within(period));
        List<Predicate<RatedSession>> sums = new ArrayList<>();
        sums.add(known::contains);
        for (Levels levels : shown.facts()) {
            levels.shown()
                    .forEach(level ->
                            sums.add(s -> known.contains(s) && levels.at(s).contains(level)));
            sums.add(s -> known.contains(s) && levels.at(s).isEmpty());
        }
        return sums;
    }

    private static List<Predicate<RatedSession>> ofTherapists(
            List<RatedSession> clinic, Selection period, int minimum) {
        List<Predicate<RatedSession>> sums = new ArrayList<>();
        OwnFigures.of(clinic, List.of(), minimum).parts().forEach((therapist, parts) -> {
            if (parts.blocks().stream().noneMatch(block -> block.isTornBy(period))) {
                sums.add(s -> s.therapist().equals(therapist) && period.takes(s.month()));
            }
        });
        return sums;
    }

    private static List<Predicate<RatedSession>> ofSplits(List<RatedSession> clinic, int minimum) {
        List<Predicate<RatedSession>> sums = new ArrayList<>();
        for (String therapist : List.of("t-1", "t-2")) {
            List<Answer> answers = clinic.stream()
                    .filter(s -> s.therapist().equals(therapist))
                    .map(RatedSession::answer)
                    .toList();
            ShownParts.of(answers, List.of(), minimum).stream()
                    .flatMap(parts -> parts.splits().stream())
                    .forEach(split -> sums.add(s -> s.therapist().equals(therapist) && split.test(s.answer())));
        }
        return sums;
    }

    private static List<RatedSession> anyClinic(Random random) {
        int clients = 10 + random.nextInt(20);
        return clinic(random, 3 * clients, number -> random.nextInt(clients));
    }

    private static List<RatedSession> clinic(Random random, int sessions, IntUnaryOperator whose) {
        List<RatedSession> clinic = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            // The rating tells sessions apart that are alike otherwise.
            int client = whose.applyAsInt(i);
            clinic.add(new RatedSession(
                    random.nextInt(3) == 0 ? "t-2" : "t-1",
                    answer(
                            "client-" + client,
                            MAY.plusMonths(random.nextInt(3)),
                            4 + random.nextInt(3),
                            i,
                            client % 3 == 0 ? Set.of("anxious") : Set.of(),
                            random.nextInt(3) == 0,
                            random.nextInt(4) == 0),
                    facts(
                            random.nextInt(9) == 0 ? null : (Boolean) random.nextBoolean(),
                            random.nextInt(4) == 0,
                            random.nextInt(5) == 0 ? "sports" : "swedish",
                            random.nextBoolean() ? "neck" : "back",
                            random.nextInt(4) == 0 ? "hips" : "neck")));
        }
        return clinic;
    }
}
