package org.sleepfollowup.standalone.tour;

import java.util.Map;

/** Staff know better: the answer that was held back was the client's. */
record StaffRelease() implements Scene {
    @Override
    public String title() {
        return "Staff release an answer that was held back";
    }

    @Override
    public Seen play(Stage stage) {
        String followUp = stage.followUp(Guest.MIA);
        stage.web()
                .call(
                        "POST",
                        stage.api("/decisions"),
                        Map.of("kind", "release", "followUp", followUp, "wave", Happened.FIRST_NIGHT));
        stage.await(Guest.MIA, "released", "released");
        return Seen.onTimeline("It counts now, and the timeline says who decided.", followUp);
    }
}
