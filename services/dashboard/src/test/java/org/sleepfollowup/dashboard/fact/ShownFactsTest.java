package org.sleepfollowup.dashboard.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.dashboard.fact.SampleSessions.MAY;
import static org.sleepfollowup.dashboard.fact.SampleSessions.answer;
import static org.sleepfollowup.dashboard.fact.SampleSessions.facts;
import static org.sleepfollowup.dashboard.fact.SampleSessions.lights;
import static org.sleepfollowup.dashboard.fact.SampleSessions.rated;
import static org.sleepfollowup.dashboard.fact.SampleSessions.session;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.figure.MonthBlock;
import org.sleepfollowup.dashboard.figure.ShownParts;
import org.sleepfollowup.dashboard.outcome.Answer;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.outcome.SessionFacts;

class ShownFactsTest {
    private final List<RatedSession> sessions = new ArrayList<>();

    private void clients(int count, String therapist, YearMonth month, SessionFacts facts) {
        for (int i = 0; i < count; i++) {
            sessions.add(session("client-%03d".formatted(sessions.size()), therapist, month, facts));
        }
    }

    private ShownFacts shown() {
        return new ShownFacts(sessions, ZoneOffset.UTC, 6, null);
    }

    private static Selection only(YearMonth from, YearMonth to) {
        return Selection.DEFAULT.of(from, to);
    }

    @Test
    void sessionsOfATherapistWhoIsHiddenAreLeftOut() {
        clients(12, "t-1", MAY, lights(true));
        clients(12, "t-1", MAY, lights(false));
        clients(5, "t-2", MAY, lights(true));

        assertThat(shown().within(Selection.DEFAULT))
                .extracting(RatedSession::therapist)
                .containsOnly("t-1");
    }

    @Test
    void aFactThatIsATherapistAndAFewMoreIsNotShown() {
        // Dimmed less all of the first therapist's are three clients of the second.
        clients(12, "t-1", MAY, lights(true));
        clients(3, "t-2", MAY, lights(true));
        clients(12, "t-2", MAY, lights(false));

        assertThat(shown().facts()).isEmpty();
    }

    @Test
    void aFactThatIsLaterMonthsAndAFewMoreIsNotShown() {
        // They began to dim the lights in June, and had done so for three clients before.
        clients(12, "t-1", MAY, lights(false));
        clients(3, "t-1", MAY, lights(true));
        clients(12, "t-1", MAY.plusMonths(1), lights(true));

        assertThat(shown().facts()).isEmpty();
    }

    @Test
    void aFactThatIsASplitOfATherapistAndAFewMoreIsNotShown() {
        // Dimmed less the unusual nights, which the therapist's own page tells of, are three clients.
        unusual(12, lights(true));
        clients(12, "t-1", MAY, lights(false));
        clients(3, "t-1", MAY, lights(true));
        assertThat(shown().facts()).isEmpty();

        clients(3, "t-1", MAY, lights(true));
        assertThat(shown().facts()).extracting(Levels::fact).containsExactly(Fact.LIGHTS_DIMMED);
    }

    @Test
    void withoutUsualSleepTheSessionsOfATherapistThatAFactIsNotKnownOfAreNotOfAFew() {
        // A difference within therapists is a sum then, and holds what the levels leave of each therapist's.
        answered("t-1", 6, 18, 1);
        answered("t-2", 12, 12, 8);
        assertThat(shown().facts()).isEmpty();

        answered("t-1", 0, 0, 7);
        assertThat(shown().facts()).extracting(Levels::fact).containsExactly(Fact.LIGHTS_DIMMED);
    }

    private void answered(String therapist, int dimmed, int light, int unknown) {
        for (int i = 0; i < dimmed + light + unknown; i++) {
            Boolean known = i < dimmed + light ? (Boolean) (i < dimmed) : null;
            sessions.add(rated("client-" + sessions.size(), therapist, MAY, null, 6, lights(known)));
        }
    }

    @Test
    void aFactOfTheSecondWaveIsLookedAtBesideTheFirst() {
        clients(20, "t-1", MAY, lights(true));
        clients(20, "t-1", MAY, lights(false));
        ShownFacts first = shown();
        assertThat(first.facts()).hasSize(1);

        // Of whom the lights were dimmed for, all but two answered again.
        sessions.subList(0, 2).clear();
        sessions.subList(30, 36).clear();
        assertThat(beside(first).facts()).isEmpty();
        sessions.subList(0, 4).clear();
        assertThat(beside(first).facts()).hasSize(1);
    }

    private ShownFacts beside(ShownFacts first) {
        return new ShownFacts(sessions, ZoneOffset.UTC, 6, first);
    }

    @Test
    void aPeriodIsLongerWhereASplitOverAllTimeWouldTellOfFew() {
        // Dimmed in June less the unusual nights of all the time, all of which were dimmed and in June, are two
        // clients.
        month(MAY);
        month(MAY.plusMonths(2));
        assertThat(shown().permits(only(MAY, MAY))).isTrue();

        clients(12, "t-1", MAY.plusMonths(1), lights(false));
        for (int i = 0; i < 12; i++) {
            unusual("june-" + i, MAY.plusMonths(1), lights(true));
        }
        clients(2, "t-1", MAY.plusMonths(1), lights(true));
        assertThat(shown().facts()).extracting(Levels::fact).containsExactly(Fact.LIGHTS_DIMMED);
        assertThat(shown().permits(only(MAY.plusMonths(1), MAY.plusMonths(1)))).isFalse();
        assertThat(shown().permits(only(MAY, MAY.plusMonths(2)))).isTrue();
    }

    private void month(YearMonth month) {
        clients(12, "t-1", month, lights(true));
        clients(12, "t-1", month, lights(false));
    }

    private void unusual(int count, SessionFacts facts) {
        for (int i = 0; i < count; i++) {
            unusual("unusual-" + i, MAY, facts);
        }
    }

    private void unusual(String client, YearMonth month, SessionFacts facts) {
        sessions.add(new RatedSession("t-1", answer(client, month, 5, 6, Set.of(), true, false), facts));
    }

    @Test
    void aFactThatIsAnotherAndAFewMoreIsNotShownBesideIt() {
        clients(12, "t-1", MAY, facts(true, true, null));
        clients(12, "t-1", MAY, facts(false, false, null));
        clients(2, "t-1", MAY, facts(true, false, null));

        assertThat(shown().facts()).extracting(Levels::fact).containsExactly(Fact.LIGHTS_DIMMED);
    }

    @Test
    void whatAlwaysGoesTogetherIsShownTogether() {
        clients(12, "t-1", MAY, facts(true, true, null));
        clients(12, "t-1", MAY, facts(false, false, null));

        assertThat(shown().facts()).extracting(Levels::fact).containsExactly(Fact.LIGHTS_DIMMED, Fact.MUSIC);
    }

    @Test
    void aPeriodIsShownWhenBothItsSidesHideSingleClients() {
        for (int month = 0; month < 3; month++) {
            clients(12, "t-1", MAY.plusMonths(month), lights(true));
            clients(12, "t-1", MAY.plusMonths(month), lights(false));
        }
        clients(2, "t-1", MAY.plusMonths(3), lights(true));

        assertThat(shown().permits(only(MAY, MAY))).isTrue();
        assertThat(shown().permits(only(MAY, MAY.plusMonths(1)))).isTrue();
        assertThat(shown().permits(only(MAY, MAY.plusMonths(2)))).isFalse();
        assertThat(shown().permits(only(MAY, MAY.plusMonths(3)))).isTrue();
    }

    @Test
    void rangesAreNotShownWhereTheyTellOfOneClientWhoStandsAtBothLevels() {
        clients(12, "t-1", MAY, lights(true));
        clients(12, "t-1", MAY, lights(false));
        assertThat(shown().ranged(Selection.DEFAULT)).hasSize(1);

        both(1);
        assertThat(shown().facts()).hasSize(1);
        assertThat(shown().ranged(Selection.DEFAULT)).isEmpty();

        both(11);
        assertThat(shown().ranged(Selection.DEFAULT)).hasSize(1);
        assertThat(shown().ranged(only(MAY, MAY))).isEmpty();
    }

    private void both(int count) {
        for (int i = 0; i < count; i++) {
            String client = "both-" + sessions.size();
            sessions.add(session(client, "t-1", MAY, lights(true)));
            sessions.add(session(client, "t-1", MAY, lights(false)));
        }
    }

    /** The ranges of therapists and of facts, and everything is combined with everything. */
    @Property(tries = 300, maxDiscardRatio = 30)
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

        Map<String, Set<BitSet>> rows = new TreeMap<>();
        for (RatedSession one : shown.within(Selection.DEFAULT)) {
            for (RatedSession other : shown.within(Selection.DEFAULT)) {
                if (one.client().equals(other.client()) && one.after() <= other.after()) {
                    BitSet row = new BitSet();
                    for (int i = 0; i < ranges.size(); i++) {
                        row.set(i, ranges.get(i).test(one, other));
                    }
                    rows.computeIfAbsent(one.client(), c -> new HashSet<>()).add(row);
                }
            }
        }
        assertThat(Combinations.ofFewerThan(minimum, rows, ranges.size())).isEmpty();
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
                Selection period = only(MAY.plusMonths(from), MAY.plusMonths(to));
                sums.addAll(ofTherapists(clinic, period, minimum));
                if (shown.permits(period)) {
                    sums.addAll(ofFacts(shown, period));
                }
            }
        }

        sums.addAll(ofSplits(clinic, minimum));

        Map<String, Set<BitSet>> rows = new TreeMap<>();
        for (RatedSession session : clinic) {
            BitSet row = new BitSet();
            for (int i = 0; i < sums.size(); i++) {
                row.set(i, sums.get(i).test(session));
            }
            rows.computeIfAbsent(session.client(), c -> new HashSet<>()).add(row);
        }
        assertThat(Combinations.ofFewerThan(minimum, rows, sums.size())).isEmpty();
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
        for (String therapist : List.of("t-1", "t-2")) {
            Map<YearMonth, Set<String>> months = new TreeMap<>();
            Set<String> clients = new HashSet<>();
            for (RatedSession s : clinic) {
                if (s.therapist().equals(therapist)) {
                    months.computeIfAbsent(s.month(), m -> new HashSet<>()).add(s.client());
                    if (period.takes(s.month())) {
                        clients.add(s.client());
                    }
                }
            }
            boolean torn =
                    MonthBlock.of(new TreeMap<>(months), minimum).stream().anyMatch(b -> b.isTornBy(period));
            if (!torn && clients.size() >= minimum) {
                sums.add(s -> s.therapist().equals(therapist) && period.takes(s.month()));
            }
        }
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
                            5,
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
