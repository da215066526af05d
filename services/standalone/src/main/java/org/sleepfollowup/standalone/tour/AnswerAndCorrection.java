package org.sleepfollowup.standalone.tour;

import java.time.Duration;

/** A tap in the email, an answer, and second thoughts. */
record AnswerAndCorrection() implements Scene {
    private static final Duration SECOND_THOUGHTS = Duration.ofMinutes(5);

    @Override
    public String title() {
        return "A client answers, and corrects the answer";
    }

    @Override
    public Seen play(Stage stage) {
        SurveyPage page = new SurveyPage(stage, stage.letter(Guest.ANA).tap(8));
        page.answer(8);
        stage.await(Guest.ANA, "answered");
        stage.pass(SECOND_THOUGHTS);
        page.answer(7);
        stage.await(stage.followUp(Guest.ANA), "the correction", 2, event -> event.is("answered"));
        return Seen.onTimeline(
                "The newest answer counts; the first leaves no trace in the figures.", stage.followUp(Guest.ANA));
    }
}
