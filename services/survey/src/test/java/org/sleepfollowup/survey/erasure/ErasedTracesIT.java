package org.sleepfollowup.survey.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;

/** Where anything of an erased client still lies. */
class ErasedTracesIT {
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static final ErasingClinic CLINIC = ErasingClinic.made("erasing-traces");

    private final Haystack everything = new Haystack(SURVEY.database());
    private final KnownClient client = KnownClient.of(CLINIC);
    private final String session = client.session();

    @Test
    void anErasedClientLeavesNoTraceInAnyTableNorOnAnyTopicButSessionCompleted() {
        List<String> tokens = List.of(client.pageToken(), client.unsubscribeToken());
        new Http(SURVEY.url()).post("/f/" + tokens.getFirst(), "sleep", "7");
        String email = client.visit().email();
        Visit second = client.another("-b", 1).handIn();
        SURVEY.settle();
        assertThat(everything.places(Needles.of(second.email())))
                .as("the search finds")
                .contains("survey.client");
        assertThat(everything.places(Needles.of(session)))
                .as("the search finds")
                .contains("survey.session");
        assertThat(everything.places(List.of(hex(tokens.getFirst()))))
                .as("the search finds")
                .contains("survey.invitation");

        assertThat(client.erase().statusCode()).isEqualTo(200);
        SURVEY.settle();

        for (String secret : List.of(email, second.email(), client.id(), "client%2Fof")) {
            assertThat(everything.places(Needles.of(secret))).as(secret).isEmpty();
        }
        for (String token : tokens) {
            assertThat(everything.places(Needles.of(token))).isEmpty();
            assertThat(everything.places(List.of(hex(token)))).isEmpty();
        }
        assertThat(everything.places(Needles.of(messageId())))
                .as("what mail servers logged")
                .isEmpty();
        assertThat(everything.places(Needles.of(session))).isSubsetOf("session-completed", "follow-up-session");
    }

    @Test
    void aSessionThatWasTakenBackLeavesTheBrokersDiskOnceItCleans() {
        assertThat(everything.places(Needles.of(session))).contains("follow-up-session");
        client.erase();
        SURVEY.settle();

        try (HastyCleaning _ = new HastyCleaning()) {
            SURVEY.clock().advance(Topics.FOLLOW_UP_SESSIONS_KEPT.again());
            SURVEY.bean(TakenBackSessions.class).round();
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() ->
                            assertThat(everything.places(Needles.of(session))).containsOnly("session-completed"));
        }
    }

    private String messageId() {
        return String.valueOf(client.mails().getFirst().headers().get("Message-ID"))
                .replaceAll("^<|\\..*$", "");
    }

    private static String hex(String token) {
        return HexFormat.of().formatHex(new Token(token).hash());
    }
}
