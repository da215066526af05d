package org.sleepfollowup.standalone.tour;

import java.time.Duration;

/** A session of three weeks ago is handed in late. */
record OldSession() implements Scene {
    private static final Duration LONG_AGO = Duration.ofDays(21);

    @Override
    public String title() {
        return "A session that comes in too late is not asked about";
    }

    @Override
    public Seen play(Stage stage) {
        Appointment old = stage.appointment(Guest.OTTO, "-old", stage.now().minus(LONG_AGO));
        stage.handIn(old);
        String followUp = stage.followUp(old);
        stage.await(followUp, "expired", 2, event -> event.is("expired", "closed-before-import"));
        return Seen.onTimeline("Both waves expired: the time for answers was over.", followUp);
    }
}
