package org.sleepfollowup.dashboard.decision;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sleepfollowup.dashboard.Pipeline;
import org.sleepfollowup.dashboard.RunningDashboard;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.StaffDecision;
import org.sleepfollowup.schemas.avro.Wave;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A clinic of its own whose staff decide what waits for them. */
final class DecidingClinic {
    private static final String THERAPIST = "t-1";

    private final RunningDashboard dashboard;
    private final String id = "decisions-" + System.nanoTime();
    private final Pipeline pipeline = new Pipeline(id);

    DecidingClinic(RunningDashboard dashboard) {
        this.dashboard = dashboard;
        pipeline.clinic("Decisions");
    }

    String id() {
        return id;
    }

    String apiKey() {
        return pipeline.apiKey();
    }

    /** A session with an answer that is held back, of a client who opted out. */
    Pipeline.Session heldBack() {
        Pipeline.Session session = pipeline.session("D-1", THERAPIST)
                .planned("Dana Reyes")
                .happened(FollowUpEventKind.SENT, Wave.FIRST_NIGHT, null)
                .happened(FollowUpEventKind.QUARANTINED, Wave.FIRST_NIGHT, "contradiction")
                .happened(FollowUpEventKind.OPTED_OUT, null, "one-click");
        await().until(() -> attention().path("held").size() == 1
                && attention().path("addresses").size() == 1);
        return session;
    }

    /** What waits for staff. */
    JsonNode attention() {
        return JsonMapper.shared()
                .readTree(dashboard
                        .get("/api/clinics/" + id + "/attention", apiKey())
                        .body());
    }

    /** The same, as the page shows it. */
    Document page(HttpClient browser) {
        return dashboard.page(browser, "/clinics/" + id + "/attention");
    }

    /** The browser of one of the staff. */
    HttpClient signedIn() {
        return dashboard.signedIn(id, "u" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Sends a form of the page with these fields and its own hidden ones. */
    HttpResponse<String> press(HttpClient browser, Element form, String fields) {
        StringBuilder all = new StringBuilder(fields);
        form.select("input[type=hidden]")
                .forEach(field -> all.append("&" + field.attr("name") + "=" + field.attr("value")));
        return dashboard.post(browser, form.attr("action"), all.toString());
    }

    /** Decides with the clinic's API key. */
    HttpResponse<String> decide(String json) {
        return dashboard.call("POST", "/api/clinics/" + id + "/decisions", apiKey(), json);
    }

    List<StaffDecision> handedOn() {
        return HandedOnDecisions.about(new TherapistKey(id, THERAPIST));
    }
}
