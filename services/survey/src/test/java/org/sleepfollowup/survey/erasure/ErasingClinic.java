package org.sleepfollowup.survey.erasure;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.RunningSurvey;

/** A clinic that its clients ask to erase them. */
record ErasingClinic(String id, String key) {
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    static ErasingClinic made(String id) {
        return new ErasingClinic(id, SURVEY.clinic(id));
    }

    HttpResponse<String> erase(String client) {
        return call("DELETE", path(client), key);
    }

    /** Calls a path below its own. */
    HttpResponse<String> call(String method, String path, String authorization) {
        return new Http(SURVEY.url()).api(method, "/api/clinics/" + id + path, authorization, "");
    }

    static String path(String client) {
        return "/clients/" + URLEncoder.encode(client, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
