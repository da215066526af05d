package org.sleepfollowup.standalone.tour;

import java.time.Duration;
import java.util.Map;

/** A robot fills in a field that nobody sees; later the client answers. */
record DecoyThenPerson() implements Scene {
    /** What comes so soon after a robot may still be the robot. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    @Override
    public String title() {
        return "A robot steps on a decoy, and the client's own answer counts after it";
    }

    @Override
    public Seen play(Stage stage) {
        SurveyPage page = new SurveyPage(stage, stage.letter(Guest.NOAH).tap(3));
        page.press(Map.of("sleep", "3", "website", "https://robots.example"));
        stage.await(Guest.NOAH, "quarantined", "decoy-field");
        stage.pass(QUIET);
        page.answer(7);
        stage.await(Guest.NOAH, "answered");
        return Seen.onTimeline("The robot's answer was held back, the person's counts.", stage.followUp(Guest.NOAH));
    }
}
