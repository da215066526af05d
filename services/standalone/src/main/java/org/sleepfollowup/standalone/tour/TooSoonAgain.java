package org.sleepfollowup.standalone.tour;

import java.time.Duration;
import java.time.Instant;

/** A second session on the next day: the client is not asked about the same therapist again so soon. */
record TooSoonAgain() implements Scene {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Override
    public String title() {
        return "A client who was asked yesterday is left in peace";
    }

    @Override
    public Seen play(Stage stage) {
        Appointment again = stage.appointment(Guest.ANA, "-again", stage.now());
        stage.handIn(again);
        String followUp = stage.followUp(again);
        Instant due = stage.await(
                        followUp,
                        "the plan",
                        1,
                        event -> event.is("planned") && Happened.FIRST_NIGHT.equals(event.wave()))
                .dueAt();
        if (due == null) {
            throw new IllegalStateException("The plan does not say when.");
        }
        stage.moveTo(due.plus(A_MINUTE));
        Happened suppressed = stage.await(
                followUp,
                "suppressed by a cap",
                1,
                event -> event.is("suppressed")
                        && event.reason() != null
                        && event.reason().startsWith("cap-"));
        return Seen.onTimeline("Not sent, with the reason " + suppressed.reason() + ".", followUp);
    }
}
