package org.sleepfollowup.standalone.tour;

/** The session was another therapist's, which turns out after the answer. */
record AnotherTherapist() implements Scene {
    private static final String THE_OTHER = "t-02";

    @Override
    public String title() {
        return "Another therapist gave the session: its answer moves";
    }

    @Override
    public Seen play(Stage stage) {
        new SurveyPage(stage, stage.letter(Guest.IDA).tap(9)).answer(9);
        stage.await(Guest.IDA, "answered");
        stage.handIn(stage.appointment(Guest.IDA).by(THE_OTHER));
        stage.await(Guest.IDA, "withdrawn", "therapist-changed");
        return Seen.onTimeline("It counts for the other therapist now.", stage.followUp(Guest.IDA));
    }
}
