package org.sleepfollowup.standalone.tour;

/** The booking system learns the client's new address before the email goes out. */
record ChangedAddress() implements Scene {
    @Override
    public String title() {
        return "A client's address is corrected before the email goes out";
    }

    @Override
    public Seen play(Stage stage) {
        Appointment before = stage.appointment(Guest.ROSE);
        stage.handIn(before.at("new-" + before.email()));
        stage.await(Guest.ROSE, "corrected", "address-changed");
        return Seen.onTimeline("What is still to be sent goes to the new address.", stage.followUp(Guest.ROSE));
    }
}
