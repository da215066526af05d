package org.sleepfollowup.standalone.tour;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The clock moves to the hour at which the first emails are due. */
record FirstMorning() implements Scene {
    private static final Duration A_LITTLE_LATER = Duration.ofMinutes(5);
    private static final DateTimeFormatter DAY_AND_HOUR = DateTimeFormatter.ofPattern("EEEE, HH:mm", Locale.ENGLISH);

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
                "It is " + DAY_AND_HOUR.format(stage.now().atZone(zone(stage))) + " at the clinic.",
                stage.followUp(Guest.ANA),
                stage.letter(Guest.ANA).id());
    }

    private static ZoneId zone(Stage stage) {
        return ZoneId.of(stage.web().get(stage.api("")).path("timeZone").asString());
    }
}
