package org.sleepfollowup.dashboard.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.dashboard.fact.SampleSessions.MAY;
import static org.sleepfollowup.dashboard.fact.SampleSessions.answer;
import static org.sleepfollowup.dashboard.fact.SampleSessions.facts;
import static org.sleepfollowup.dashboard.fact.SampleSessions.lights;
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
        return new ShownFacts(sessions, ZoneOffset.UTC, 6);
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

    /** All periods are asked for, of facts and of therapists, and everything is combined with everything. */
    @Property(tries = 300)
    void nothingThatIsShownTellsOfFewerClients(@ForAll Random random, @ForAll @IntRange(min = 2, max = 3) int minimum) {
        List<RatedSession> clinic = anyClinic(random);
        ShownFacts shown = new ShownFacts(clinic, ZoneOffset.UTC, minimum);
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
            if (answers.stream().map(Answer::client).distinct().count() >= minimum) {
                ShownParts.of(answers, minimum)
                        .splits()
                        .forEach(split -> sums.add(s -> s.therapist().equals(therapist) && split.test(s.answer())));
            }
        }
        return sums;
    }

    private static List<RatedSession> anyClinic(Random random) {
        int clients = 10 + random.nextInt(20);
        List<RatedSession> clinic = new ArrayList<>();
        for (int i = 0; i < 3 * clients; i++) {
            // The rating tells sessions apart that are alike otherwise.
            int client = random.nextInt(clients);
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
