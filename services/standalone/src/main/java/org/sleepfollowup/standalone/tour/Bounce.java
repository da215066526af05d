package org.sleepfollowup.standalone.tour;

/** The client's mail server sends the email back. */
record Bounce() implements Scene {
    @Override
    public String title() {
        return "An email comes back: the address is not written to any more";
    }

    @Override
    public Seen play(Stage stage) {
        Letter letter = stage.letter(Guest.JONAS);
        new DeliveryFailure(letter, stage.appointment(Guest.JONAS).email(), stage.now())
                .send(stage.access().smtpPort());
        stage.await(Guest.JONAS, "bounced", "hard-bounce");
        return Seen.onTimeline("A hard bounce: no more emails to this address.", stage.followUp(Guest.JONAS));
    }
}
