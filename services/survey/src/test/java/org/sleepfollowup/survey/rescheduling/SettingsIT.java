package org.sleepfollowup.survey.rescheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.survey.running.Scene.awaitKinds;
import static org.sleepfollowup.survey.running.Scene.mails;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;
import org.sleepfollowup.survey.running.Visit;

/** Settings that change hold for what is not sent yet. */
class SettingsIT {
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final String clinic = "changing-" + UUID.randomUUID();
    private final String key = SURVEY.clinic(clinic);
    private final Scene scene = Scene.at(clinic);

    @Test
    void anEarlierOrLaterTimeHoldsForWhatIsNotSentYet() {
        Visit visit = planned();
        change("{\"waves\": [{\"wave\": \"first-night\", \"localTime\": \"08:15\"},"
                + " {\"wave\": \"one-week\", \"localTime\": \"11:00\"}]}");
        scene.moveTo(1, "08:14:59");
        assertThat(mails(visit)).isEmpty();
        scene.moveTo(1, "08:15");
        assertThat(mails(visit)).hasSize(1);
        scene.moveTo(7, "10:59:59");
        assertThat(mails(visit)).hasSize(1);
        scene.moveTo(7, "11:00");
        assertThat(mails(visit)).hasSize(2);
        scene.awaitKinds(
                "PLANNED",
                "RESCHEDULED FIRST_NIGHT settings-changed",
                "RESCHEDULED ONE_WEEK settings-changed",
                "SENT FIRST_NIGHT",
                "SENT ONE_WEEK");
    }

    @Test
    void aChangedTimeMovesEveryInvitationThoughTheyAreManyPages() {
        List<Visit> visits = IntStream.range(0, 9)
                .mapToObj(i -> Visit.of(clinic, scene.session() + "-" + i, scene.evening())
                        .handIn())
                .toList();
        SURVEY.settle();
        change("{\"waves\": [{\"wave\": \"first-night\", \"localTime\": \"08:15\"}]}");
        change("{\"waves\": [{\"wave\": \"first-night\", \"localTime\": \"08:30\"}]}");
        scene.moveTo(1, "08:30");
        assertThat(visits).allSatisfy(visit -> assertThat(mails(visit)).hasSize(1));
    }

    @Test
    void aWaveThatTheClinicNoLongerAsksIsNotSentUntilItAsksAgain() {
        planned();
        change(
                "{\"waves\": [{\"wave\": \"first-night\", \"enabled\": false}, {\"wave\": \"one-week\", \"enabled\": false}]}");
        scene.awaitKinds("PLANNED", "SUPPRESSED FIRST_NIGHT wave-disabled", "SUPPRESSED ONE_WEEK wave-disabled");
        scene.moveTo(4, "12:00");
        change(
                "{\"waves\": [{\"wave\": \"first-night\", \"enabled\": true}, {\"wave\": \"one-week\", \"enabled\": true}]}");
        scene.moveTo(7, "09:00");
        assertThat(scene.mails()).hasSize(1);
        scene.awaitKinds(
                "PLANNED",
                "SUPPRESSED FIRST_NIGHT wave-disabled",
                "SUPPRESSED ONE_WEEK wave-disabled",
                "RESCHEDULED ONE_WEEK settings-changed",
                "SENT ONE_WEEK");
    }

    @Test
    void aClinicThatNoLongerAsksWithoutConsentStopsWhatIsPlannedWhereNothingWasSaidOfIt() {
        Visit silent = scene.visit().consenting(null).handIn();
        Visit agreed =
                Visit.of(clinic, scene.session() + "-agreed", scene.evening()).handIn();
        SURVEY.settle();
        change("{\"askWithoutConsent\": false}");
        scene.moveTo(1, "09:00");
        assertThat(mails(silent)).isEmpty();
        assertThat(mails(agreed)).hasSize(1);
        awaitKinds(
                silent, "PLANNED", "SUPPRESSED FIRST_NIGHT consent-withdrawn", "SUPPRESSED ONE_WEEK consent-withdrawn");
    }

    @Test
    void aClinicThatAsksWithoutConsentAgainSendsWhatIsInTime() {
        scene.visit().consenting(null).handIn();
        SURVEY.settle();
        change("{\"askWithoutConsent\": false}");
        scene.moveTo(4, "12:00");
        change("{\"askWithoutConsent\": true}");
        scene.moveTo(7, "09:00");
        assertThat(scene.mails()).hasSize(1);
    }

    @Test
    void aClientWhoseConsentIsToldLaterIsAsked() {
        Visit silent = scene.visit().consenting(null).handIn();
        SURVEY.settle();
        change("{\"askWithoutConsent\": false}");
        silent.consenting(true).handIn();
        scene.moveTo(1, "09:00");
        assertThat(scene.mails()).hasSize(1);
    }

    @Test
    void aWaveThatTheClinicBeginsToAskIsAskedOfSessionsThatWereBefore() {
        change("{\"waves\": [{\"wave\": \"one-week\", \"enabled\": false}]}");
        planned();
        scene.moveTo(1, "09:00");
        change("{\"waves\": [{\"wave\": \"one-week\", \"enabled\": true}]}");
        scene.moveTo(7, "09:00");
        assertThat(scene.mails()).hasSize(2);
        scene.awaitKinds("PLANNED", "SENT FIRST_NIGHT", "PLANNED", "SENT ONE_WEEK");
        scene.visit().as(scene.visit().status()).handIn();
        SURVEY.settle();
        assertThat(SURVEY.topics().kinds(scene.session())).as("told once").hasSize(4);
    }

    @Test
    void anotherZoneOfTheClinicHoldsForClientsWithoutOneOfTheirOwn() {
        Visit theirs = scene.visit().in(null).handIn();
        Visit own = Visit.of(clinic, scene.session() + "-own", scene.evening()).handIn();
        SURVEY.settle();
        change("{\"timeZone\": \"America/New_York\"}");
        scene.moveTo(1, "07:00");
        assertThat(mails(theirs)).hasSize(1);
        assertThat(mails(own)).isEmpty();
        scene.moveTo(1, "09:00");
        assertThat(mails(own)).hasSize(1);
        awaitKinds(own, "PLANNED", "SENT FIRST_NIGHT");
    }

    @Test
    void anotherZoneOfTheClientTheyTellAtALaterSessionHoldsForTheEarlierToo() {
        planned();
        scene.again(0, "t-02").in("America/New_York").handIn();
        scene.moveTo(1, "07:00");
        assertThat(scene.mails()).hasSize(1);
    }

    @Test
    void otherQuietHoursHoldForWhatIsNotSentYet() {
        planned();
        change("{\"quietFrom\": \"13:00\"}");
        scene.moveTo(1, "14:00");
        assertThat(scene.mails()).isEmpty();
        scene.moveTo(2, "08:00");
        assertThat(scene.mails()).hasSize(1);
    }

    @Test
    void aSoonerReminderHoldsForWhatIsOutAndUnanswered() {
        planned();
        scene.moveTo(1, "09:00");
        change("{\"waves\": [{\"wave\": \"first-night\", \"reminderAfterHours\": 8}]}");
        scene.moveTo(1, "17:00");
        assertThat(scene.mails()).hasSize(2);
        scene.moveTo(3, "08:59");
        assertThat(scene.mails()).hasSize(2);
    }

    @Test
    void aReminderThatIsNoLongerWantedIsNotSent() {
        planned();
        scene.moveTo(1, "09:00");
        change("{\"waves\": [{\"wave\": \"first-night\", \"reminderAfterHours\": 0}]}");
        scene.moveTo(3, "08:59");
        assertThat(scene.mails()).hasSize(1);
    }

    @Test
    void whatFollowsOtherSettingsIsThePlanAsStaffReadIt() {
        planned();
        change("{\"waves\": [{\"wave\": \"first-night\", \"localTime\": \"10:00\"}]}");
        SURVEY.settle();
        assertThat(SURVEY.bean(FollowUps.class)
                        .get(new FollowUpId(UUID.fromString(scene.followUp())))
                        .plan()
                        .waves()
                        .getFirst()
                        .dueAt())
                .isEqualTo(RunningSurvey.denver(scene.evening(), 1, "10:00"));
    }

    @Test
    void otherRulesOfAZoneHoldForWhatIsNotSentYet() {
        planned();
        SURVEY.database().sql("update survey.zone_rules set version = 'older'").update();
        SURVEY.database()
                .sql("update survey.invitation set next_at = next_at + interval '1 hour' where follow_up_id = ?::uuid")
                .param(scene.followUp())
                .update();
        SURVEY.another("--server.port=0").close();
        scene.moveTo(1, "09:00");
        assertThat(scene.mails()).hasSize(1);
        scene.awaitKinds("PLANNED", "SENT FIRST_NIGHT");
    }

    private Visit planned() {
        Visit visit = scene.visit().handIn();
        SURVEY.settle();
        return visit;
    }

    private void change(String settings) {
        assertThat(new Http(SURVEY.url())
                        .api("PUT", "/api/clinics/" + clinic, key, settings)
                        .statusCode())
                .isEqualTo(200);
        SURVEY.settle();
    }
}
