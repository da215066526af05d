package org.sleepfollowup.survey.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.SessionStatus;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;
import org.sleepfollowup.survey.running.Visit;
import org.springframework.core.io.ClassPathResource;

/** Which of the check-ins of a client is the baseline of a session. */
class CheckInsIT {
    private static final String CLINIC = "checking-in";
    private static final String THERAPIST = "t-01";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private Scene scene = new Scene(CLINIC, "", Instant.EPOCH);

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @BeforeEach
    void beginOnAFreshEvening() {
        scene = Scene.at(CLINIC);
    }

    @Test
    void aCheckInServesTheClientsSessionsOfTheNextWeeks() {
        scene.visit().checkedIn(3).handIn();
        scene.awaitKinds("PLANNED");
        scene.moveTo(20, "18:30");
        Visit again = scene.again(20, THERAPIST).handIn();
        awaitBaselines(again, 3);
        assertThat(planned(again).getFirst().getPlan().getClientRef())
                .isEqualTo(scene.events().getFirst().getPlan().getClientRef());
    }

    @Test
    void itServesForTwentyEightDaysToTheSecond() {
        scene.visit().checkedIn(3).handIn();
        Duration served = Duration.ofDays(28);
        awaitBaselines(after("the-28th-day", served).handIn(), 3);
        awaitBaselines(after("a-second-late", served.plusSeconds(1)).handIn(), (Integer) null);
        awaitBaselines(after("the-29th-day", Duration.ofDays(29)).handIn(), (Integer) null);
    }

    @Test
    void theNewestOfSeveralServesInWhateverOrderTheyCameIn() {
        scene.again(5, THERAPIST).checkedIn(6).handIn();
        scene.visit().checkedIn(3).handIn();
        awaitBaselines(scene.again(10, THERAPIST).handIn(), 6);
        awaitBaselines(scene.again(4, THERAPIST).handIn(), 3);
    }

    @Test
    void whatWasToldAtALaterSessionServesNoEarlierOne() {
        Visit later = scene.again(5, THERAPIST).checkedIn(6).handIn();
        awaitBaselines(later, 6);
        awaitBaselines(scene.again(4, THERAPIST).handIn(), (Integer) null);
    }

    @Test
    void whatIsToldLateOrCorrectedIsToldAgainOfSessionsThatArePlannedAlready() {
        Visit next = scene.again(5, THERAPIST).handIn();
        awaitBaselines(next, (Integer) null);

        scene.visit().checkedIn(3).handIn();
        awaitBaselines(next, null, 3);
        scene.visit().checkedIn(4).handIn();
        awaitBaselines(next, null, 3, 4);

        awaitBaselines(scene.visit(), 3, 4);
        Scene.awaitKinds(next, "PLANNED", "PLANNED check-in-changed", "PLANNED check-in-changed");
        scene.awaitKinds("PLANNED", "PLANNED session-changed");
    }

    @Test
    void ofTwoSessionsThatEndAtOnceEachIsServedByItsOwn() {
        scene.visit().checkedIn(3).handIn();
        Visit twin = after("-twin", Duration.ZERO).checkedIn(6).handIn();
        awaitBaselines(twin, 6);
        awaitBaselines(scene.again(5, THERAPIST).handIn(), 3);
        awaitBaselines(scene.visit(), 3);
    }

    @Test
    void whatAnotherClientToldServesThemAloneOnceItIsKnownThatItWasThem() {
        scene.visit().checkedIn(3).handIn();
        Visit next = scene.again(5, THERAPIST).handIn();
        awaitBaselines(next, 3);

        Visit theirs = scene.visit()
                .ofClient("other-" + scene.session())
                .to("other-" + scene.visit().email());
        theirs.checkedIn(3).handIn();

        awaitBaselines(next, 3, null);
        awaitBaselines(scene.again(10, THERAPIST).handIn(), (Integer) null);
        awaitBaselines(scene.visit(), 3, 3);
        Visit theirNext = scene.again(11, THERAPIST).ofClient(theirs.client()).to(theirs.email());
        awaitBaselines(theirNext.handIn(), 3);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_SHOW", "CANCELLED"})
    void whatWasToldAtASessionThatWasNoneServesNothingAndTheOneBeforeServesAgain(SessionStatus none) {
        scene.visit().checkedIn(3).handIn();
        Visit missed = scene.again(3, THERAPIST).checkedIn(6).handIn();
        Visit next = scene.again(5, THERAPIST).handIn();
        awaitBaselines(next, 6);

        missed.as(none).handIn();

        awaitBaselines(next, 6, 3);
        awaitBaselines(scene.again(10, THERAPIST).handIn(), 3);
        awaitBaselines(scene.visit(), 3);
    }

    @Test
    void whatWasToldServesNothingOnceTheConsentOfThatSessionIsTakenBack() {
        Visit visit = scene.visit().checkedIn(3).handIn();
        visit.consenting(false).handIn();
        awaitBaselines(scene.again(5, THERAPIST).handIn(), (Integer) null);
    }

    @Test
    void whatEarlierBuildsKeptOfSessionsThatWereNoneGoesWhenTheDatabaseIsBroughtUpToDate() throws IOException {
        Visit missed = scene.again(3, THERAPIST).checkedIn(6).handIn();
        missed.as(SessionStatus.NO_SHOW).handIn();
        Visit came = scene.again(2, THERAPIST).checkedIn(4).handIn();
        came.as(SessionStatus.NO_SHOW).handIn().as(SessionStatus.COMPLETED).handIn();
        scene.visit().checkedIn(3).handIn();
        SURVEY.settle();
        SURVEY.database().sql("""
                        insert into survey.check_in (client_ref, session_id, asked_at, ratings)
                        select client_ref, session_id, now(), '{}' from survey.follow_up where session_id = ?
                        """).param(missed.session()).update();
        assertThat(checkIns()).contains(missed.session());

        SURVEY.database()
                .sql(new ClassPathResource("db/survey/V12__check_ins_of_sessions_that_were_none.sql")
                        .getContentAsString(StandardCharsets.UTF_8))
                .update();

        assertThat(checkIns()).containsExactlyInAnyOrder(came.session(), scene.session());
    }

    /** The sessions of the client of which a check-in is kept. */
    private List<String> checkIns() {
        return SURVEY.database()
                .sql("""
                        select session_id from survey.check_in join survey.client using (client_ref)
                        where clinic_id = ? and client_id = ?
                        """)
                .params(CLINIC, scene.visit().client())
                .query(String.class)
                .list();
    }

    private Visit after(String session, Duration time) {
        Visit visit = scene.visit();
        return Visit.of(CLINIC, scene.session() + session, scene.evening().plus(time))
                .ofClient(visit.client())
                .to(visit.email());
    }

    private static List<FollowUpEvent> planned(Visit visit) {
        return SURVEY.topics().events(visit.session()).stream()
                .filter(event -> event.getPlan() != null)
                .toList();
    }

    /** Usual sleep of each plan that is told of the session, in their order. */
    private static void awaitBaselines(Visit visit, @Nullable Integer... sleep) {
        await().untilAsserted(() -> assertThat(planned(visit).stream()
                        .map(event -> sleep(event.getPlan().getCheckIn()))
                        .toList())
                .containsExactly(sleep));
    }

    private static @Nullable Integer sleep(@Nullable Ratings ratings) {
        return ratings == null ? null : ratings.getSleep();
    }
}
