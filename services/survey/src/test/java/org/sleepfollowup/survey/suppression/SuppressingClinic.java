package org.sleepfollowup.survey.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.sleepfollowup.survey.bounce.BounceKind;
import org.sleepfollowup.survey.bounce.Bounces;
import org.sleepfollowup.survey.bounce.Report;
import org.sleepfollowup.survey.bounce.Trace;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.running.Asked;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A clinic that asks its clients, hears of what comes back, and looks at whom it does not write to any more. */
record SuppressingClinic(String id, String key) {
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    static SuppressingClinic made(String id) {
        return new SuppressingClinic(id, SURVEY.clinic(id));
    }

    /** Somebody with an address of their own. */
    Asked ask(String session) {
        return ask(
                session,
                "client-of-" + session,
                Visit.of(id, session, SURVEY.clock().instant()).email());
    }

    Asked ask(String session, String client, String email) {
        return Asked.after(
                Visit.of(id, session, SURVEY.evening()).ofClient(client).to(email));
    }

    /** The same client, by the email of a week later. */
    static Asked oneWeek(Asked first) {
        UUID invitation = SURVEY.database()
                .sql("""
                        select other.invitation_id from survey.invitation one join survey.invitation other using (follow_up_id)
                        where one.invitation_id = ? and other.wave = 'one-week'
                        """)
                .param(first.invitation())
                .query(UUID.class)
                .single();
        return new Asked(first.visit(), first.evening(), invitation);
    }

    static void bounce(Asked asked, BounceKind kind, String id) {
        Report report = new Report(
                "smtp",
                asked.invitation() + id,
                kind,
                kind == BounceKind.HARD ? "5.1.1" : null,
                new Trace(List.of(asked.returnPath()), List.of()));
        assertThat(SURVEY.bean(Bounces.class).take(report)).isEqualTo(Bounces.Taken.NEW);
    }

    Client client(Asked asked) {
        FollowUpId followUp =
                new FollowUpId(UUID.fromString(followUp(asked.visit().session())));
        return SURVEY.bean(Clients.class)
                .get(SURVEY.bean(FollowUps.class).get(followUp).plan().client());
    }

    String followUp(String session) {
        return SURVEY.database()
                .sql("select follow_up_id from survey.follow_up where clinic_id = ? and session_id = ?")
                .params(id, session)
                .query(UUID.class)
                .single()
                .toString();
    }

    /** What is not lifted. */
    List<JsonNode> standing() {
        return JsonMapper.shared()
                .readTree(list(key).body())
                .path("suppressions")
                .valueStream()
                .filter(item -> item.path("lifted").isNull())
                .toList();
    }

    List<JsonNode> standing(Asked asked) {
        String followUp = followUp(asked.visit().session());
        return standing().stream()
                .filter(item -> item.path("followUp").asString("").equals(followUp))
                .toList();
    }

    HttpResponse<String> list(String authorization) {
        return call("GET", "", authorization);
    }

    /** Lifts one of those that stand, with a query or none. */
    HttpResponse<String> lift(JsonNode suppression, String query) {
        return call("DELETE", "/" + suppression.path("id").asString("") + query, key);
    }

    private HttpResponse<String> call(String method, String below, String authorization) {
        return new Http(SURVEY.url()).api(method, "/api/clinics/" + id + "/suppressions" + below, authorization, "");
    }
}
