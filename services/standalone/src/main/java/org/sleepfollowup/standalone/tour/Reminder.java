package org.sleepfollowup.standalone.tour;

import java.time.Duration;

/** A client who has not answered is reminded once. */
record Reminder() implements Scene {
    private static final Duration UNTIL_THEN = Duration.ofHours(1);

    @Override
    public String title() {
        return "A client who has not answered is reminded, once";
    }

    @Override
    public Seen play(Stage stage) {
        stage.pass(UNTIL_THEN);
        stage.await(Guest.LUCIA, "reminded");
        Letter letter = stage.letter(Guest.LUCIA, 2);
        return new Seen("Its subject: " + letter.subject(), stage.followUp(Guest.LUCIA), letter.id());
    }
}
