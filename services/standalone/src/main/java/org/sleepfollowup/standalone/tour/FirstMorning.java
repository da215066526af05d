package org.sleepfollowup.standalone.tour;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The clock moves to the hour at which the first emails are due. */
record FirstMorning() implements Scene {
    private static final Duration A_LITTLE_LATER = Duration.ofMinutes(5);

    @Override
    public String title() {
        return "The next morning: the emails go out";
    }

    @Override
    public Seen play(Stage stage) {
        Instant due = stage.await(
                        stage.followUp(Guest.ANA),
                        "the plan",
                        1,
                        event -> event.is("planned") && Happened.FIRST_NIGHT.equals(event.wave()))
                .dueAt();
        if (due == null) {
            throw new IllegalStateException("The plan does not say when.");
        }
        stage.moveTo(due.plus(A_LITTLE_LATER));
        stage.await(Guest.ANA, "sent");
        return new Seen(
                "The clock stands at " + stage.now().truncatedTo(ChronoUnit.MINUTES) + ".",
                stage.followUp(Guest.ANA),
                stage.letter(Guest.ANA).id());
    }
}
