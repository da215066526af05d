package org.sleepfollowup.standalone.tour;

import java.util.Map;

/** The client's mailbox is mended; staff say so. */
record StaffLift() implements Scene {
    @Override
    public String title() {
        return "Staff lift a bounce";
    }

    @Override
    public Seen play(Stage stage) {
        String followUp = stage.followUp(Guest.JONAS);
        stage.web()
                .call(
                        "POST",
                        stage.api("/decisions"),
                        Map.of("kind", "lift", "followUp", followUp, "what", "hard-bounce"));
        stage.await(Guest.JONAS, "lifted", "hard-bounce");
        return Seen.onTimeline("The client may be written to again; who decided is noted.", followUp);
    }
}
