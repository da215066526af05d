package org.sleepfollowup.dashboard.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.dashboard.fact.SampleSessions.MAY;
import static org.sleepfollowup.dashboard.fact.SampleSessions.facts;
import static org.sleepfollowup.dashboard.fact.SampleSessions.lights;
import static org.sleepfollowup.dashboard.fact.SampleSessions.session;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.outcome.SessionFacts;

class LevelsTest {
    private final List<RatedSession> sessions = new ArrayList<>();

    private void clients(int count, SessionFacts facts) {
        for (int i = 0; i < count; i++) {
            sessions.add(session("client-%03d".formatted(sessions.size()), "t-1", MAY, facts));
        }
    }

    private Levels levels(Fact fact) {
        return Levels.of(fact, ZoneOffset.UTC, sessions, 6);
    }

    @Test
    void aLevelNeedsEnoughClients() {
        clients(6, facts(null, null, "swedish"));
        clients(5, facts(null, null, "sports"));
        clients(1, facts(null, null, "shiatsu"));

        assertThat(levels(Fact.MODALITY).shown()).containsExactly("swedish");
    }

    @Test
    void namesStandInTheOrderOfTheAlphabetAndCodesInTheirOwn() {
        clients(9, facts(true, null, "swedish"));
        clients(7, facts(false, null, "Deep tissue"));

        assertThat(levels(Fact.MODALITY).shown()).containsExactly("Deep tissue", "swedish");
        assertThat(levels(Fact.LIGHTS_DIMMED).shown()).containsExactly("yes", "no");
    }

    @Test
    void theRarestOfManyNamesAreLeftOut() {
        for (int i = 0; i < 8; i++) {
            clients(6 + i, facts(null, null, "kind " + i));
        }

        assertThat(levels(Fact.MODALITY).shown())
                .containsExactly("kind 2", "kind 3", "kind 4", "kind 5", "kind 6", "kind 7");
    }

    @Test
    void aFewOfWhomNothingIsKnownDrawOthersInWhoAreTheFirstByReference() {
        clients(20, lights(true));
        clients(20, lights(false));
        clients(2, lights(null));

        Levels levels = levels(Fact.LIGHTS_DIMMED);

        assertThat(levels.shown()).containsExactly("yes", "no");
        assertThat(levels.leftOut()).containsExactlyInAnyOrder("client-000", "client-001", "client-002", "client-003");
        assertThat(sessions.stream().filter(s -> levels.at(s).isEmpty())).hasSize(6);
    }

    @Test
    void aLevelThatLosesTooManyToTheRestIsNotShown() {
        clients(6, lights(true));
        clients(20, lights(false));
        clients(5, lights(null));

        assertThat(levels(Fact.LIGHTS_DIMMED).shown()).containsExactly("no");
    }

    @Test
    void nobodyIsDrawnInWhereAllIsKnown() {
        clients(6, lights(true));
        clients(6, lights(false));

        assertThat(levels(Fact.LIGHTS_DIMMED).leftOut()).isEmpty();
    }
}
