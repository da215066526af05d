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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
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

    @Test
    void rangesAreNotShownWhereTheyTellOfOneClientWhoSawTwoTherapistsAtDifferentLevels() {
        clients(12, "t-1", MAY, lights(false));
        clients(12, "t-2", MAY, lights(false));
        seeingBoth(7, true, true);
        assertThat(shown().ranged(Selection.DEFAULT)).hasSize(1);

        seeingBoth(1, true, false);
        assertThat(shown().facts()).hasSize(1);
        assertThat(shown().ranged(Selection.DEFAULT)).isEmpty();

        seeingBoth(5, true, false);
        assertThat(shown().ranged(Selection.DEFAULT)).hasSize(1);
    }

    private void seeingBoth(int count, boolean first, boolean second) {
        for (int i = 0; i < count; i++) {
            String client = "both-" + sessions.size();
            sessions.add(session(client, "t-1", MAY, lights(first)));
            sessions.add(session(client, "t-2", MAY, lights(second)));
        }
    }

    private void both(int count) {
        for (int i = 0; i < count; i++) {
            String client = "both-" + sessions.size();
            sessions.add(session(client, "t-1", MAY, lights(true)));
            sessions.add(session(client, "t-1", MAY, lights(false)));
        }
    }
}
