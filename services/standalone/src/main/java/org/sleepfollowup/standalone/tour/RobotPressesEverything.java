package org.sleepfollowup.standalone.tour;

import java.util.List;

/** A mail scanner presses every button within a second. */
record RobotPressesEverything() implements Scene {
    @Override
    public String title() {
        return "A robot presses every button: its answers are held back";
    }

    @Override
    public Seen play(Stage stage) {
        SurveyPage page = new SurveyPage(stage, stage.letter(Guest.MIA).tap(0));
        List.of(0, 5, 10).forEach(page::shoot);
        stage.await(Guest.MIA, "quarantined", "contradiction");
        return Seen.onTimeline("Answers that contradict each other are in no figure.", stage.followUp(Guest.MIA));
    }
}
