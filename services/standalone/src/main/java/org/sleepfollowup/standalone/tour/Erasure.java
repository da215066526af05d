package org.sleepfollowup.standalone.tour;

import java.util.Map;

/** A client wants to be forgotten. */
record Erasure() implements Scene {
    @Override
    public String title() {
        return "A client is erased";
    }

    @Override
    public Seen play(Stage stage) {
        Appointment appointment = stage.appointment(Guest.EVA);
        // Looked up before: afterwards nothing links the session to it.
        String followUp = stage.followUp(appointment);
        stage.web().call("DELETE", stage.api("/clients/" + appointment.client()), Map.of());
        stage.await(followUp, "erased", 1, event -> event.is("erased"));
        return Seen.onTimeline("Contact, links and what was still to be sent are gone.", followUp);
    }
}
