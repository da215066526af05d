package org.sleepfollowup.survey.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;
import static org.sleepfollowup.survey.running.Scene.awaitKinds;
import static org.sleepfollowup.survey.suppression.SuppressingClinic.bounce;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.bounce.BounceKind;
import org.sleepfollowup.survey.running.Asked;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.RunningSurvey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What staff see of the suppressions, and how they lift one. */
class LiftingIT {
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static final SuppressingClinic CLINIC = SuppressingClinic.made("suppressing-lifting");

    private final String session = "P-" + UUID.randomUUID();

    @Test
    void staffLiftABounceAndWhatIsNotPastItsClosingIsSentAfterAll() {
        Asked asked = CLINIC.ask(session);
        bounce(asked, BounceKind.HARD, "1");
        HttpResponse<String> lifted = CLINIC.lift(CLINIC.standing(asked).getFirst(), "?by=Dana");
        assertThat(lifted.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared()
                        .readTree(lifted.body())
                        .path("lifted")
                        .path("by")
                        .asString(""))
                .isEqualTo("Dana");
        SURVEY.moveTo(denver(asked.evening(), 7, "09:00"));
        awaitKinds(
                asked.visit(),
                "PLANNED",
                "SENT FIRST_NIGHT",
                "BOUNCED FIRST_NIGHT hard-bounce",
                "SUPPRESSED ONE_WEEK hard-bounce",
                "LIFTED hard-bounce",
                "SENT ONE_WEEK");
    }

    @Test
    void liftingTwiceLeavesWhoLiftedItFirst() {
        Asked asked = CLINIC.ask(session);
        bounce(asked, BounceKind.HARD, "1");
        JsonNode suppression = CLINIC.standing(asked).getFirst();
        CLINIC.lift(suppression, "?by=Dana");
        assertThat(CLINIC.lift(suppression, "?by=Robin").body())
                .contains("Dana")
                .doesNotContain("Robin");
    }

    @Test
    void aClientsOwnWishIsLiftedOnlyWhenTheyAskedForIt() {
        Asked asked = CLINIC.ask(session);
        new Http(SURVEY.url()).post(asked.unsubscribePath(), "List-Unsubscribe", "One-Click");
        JsonNode suppression = CLINIC.standing(asked).getFirst();
        assertThat(CLINIC.lift(suppression, "")).satisfies(refused -> {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("clientAskedForIt");
        });
        assertThat(CLINIC.lift(suppression, "?clientAskedForIt=true").statusCode())
                .isEqualTo(200);
        awaitKinds(
                asked.visit(),
                "PLANNED",
                "SENT FIRST_NIGHT",
                "OPTED_OUT one-click",
                "SUPPRESSED ONE_WEEK opted-out",
                "LIFTED opt-out");
    }

    @Test
    void eachKindStandsApart() {
        Asked asked = CLINIC.ask(session);
        bounce(asked, BounceKind.HARD, "1");
        bounce(asked, BounceKind.COMPLAINT, "2");
        JsonNode hard = CLINIC.standing(asked).stream()
                .filter(item -> item.path("kind").asString("").equals("hard-bounce"))
                .findFirst()
                .orElseThrow();
        CLINIC.lift(hard, "");
        SURVEY.moveTo(denver(asked.evening(), 7, "09:00"));
        assertThat(SURVEY.inbox(asked.visit().email()).mails()).hasSize(1);
    }

    @Test
    void theListNamesNoAddressAndOpensToTheClinicsKeyOnly() {
        Asked asked = CLINIC.ask(session);
        bounce(asked, BounceKind.HARD, "1");
        HttpResponse<String> list = CLINIC.list(CLINIC.key());
        assertThat(list.body()).contains("hard-bounce").contains("smtp 5.1.1").doesNotContain("@");
        assertThat(CLINIC.list("").statusCode()).isEqualTo(401);
    }
}
