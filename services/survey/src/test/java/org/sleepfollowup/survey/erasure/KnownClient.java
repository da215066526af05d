package org.sleepfollowup.survey.erasure;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.sleepfollowup.survey.running.Inbox;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;
import org.sleepfollowup.survey.running.Visit;

/** A client who checked in and was asked once; a reminder and an invitation are still to come. */
record KnownClient(ErasingClinic clinic, Scene scene, Visit visit) {
    private static final Pattern PAGE = Pattern.compile("/f/([\\w-]{22})");
    private static final Pattern UNSUBSCRIBE = Pattern.compile("/unsubscribe/([\\w-]{22})");

    static KnownClient of(ErasingClinic clinic) {
        Scene scene = Scene.at(clinic.id());
        // A path has to encode what stands in this id.
        Visit visit = scene.visit()
                .ofClient("client/of " + scene.session())
                .checkedIn(4)
                .handIn();
        scene.moveTo(1, "09:00");
        return new KnownClient(clinic, scene, visit);
    }

    String id() {
        return visit.client();
    }

    String session() {
        return visit.session();
    }

    HttpResponse<String> erase() {
        return clinic.erase(id());
    }

    /** Another visit of theirs, not handed in yet. */
    Visit another(String suffix, int daysLater) {
        return Visit.of(clinic.id(), session() + suffix, RunningSurvey.denver(scene.evening(), daysLater, "18:30"))
                .ofClient(id());
    }

    List<Inbox.Mail> mails() {
        return Scene.mails(visit);
    }

    /** Of the page that asks. */
    String pageToken() {
        return token(PAGE);
    }

    /** Of the link that opts out. */
    String unsubscribeToken() {
        return token(UNSUBSCRIBE);
    }

    private String token(Pattern link) {
        return link.matcher(mails().getFirst().html())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
