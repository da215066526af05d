package org.sleepfollowup.standalone.tour;

/** The client had not come, which the booking system tells only after the answer. */
record NoShow() implements Scene {
    @Override
    public String title() {
        return "A no-show that is told late: the answer is taken back";
    }

    @Override
    public Seen play(Stage stage) {
        new SurveyPage(stage, stage.letter(Guest.TOM).tap(6)).answer(6);
        stage.await(Guest.TOM, "answered");
        stage.handIn(stage.appointment(Guest.TOM).noShow());
        stage.await(Guest.TOM, "withdrawn", "no-show");
        return Seen.onTimeline("Nothing more is sent, and the answer is in no figure.", stage.followUp(Guest.TOM));
    }
}
