package org.sleepfollowup.standalone.tour;

import java.util.stream.Stream;

/** The day's sessions, handed in one by one. */
record SessionsComeIn() implements Scene {
    @Override
    public String title() {
        return "Sessions come in, and their follow-ups are planned";
    }

    @Override
    public Seen play(Stage stage) {
        Stream.of(Guest.values()).forEach(guest -> stage.handIn(stage.appointment(guest)));
        Stream.of(Guest.values()).forEach(guest -> stage.await(guest, "planned"));
        return Seen.onTimeline(
                Guest.values().length + " clients, four languages, each to be asked twice.", stage.followUp(Guest.ANA));
    }
}
