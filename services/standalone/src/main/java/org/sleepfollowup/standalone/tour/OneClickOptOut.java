package org.sleepfollowup.standalone.tour;

/** What the unsubscribe button of a mail program does (RFC 8058). */
record OneClickOptOut() implements Scene {
    private static final int OK = 200;

    @Override
    public String title() {
        return "A client opts out with the button of the mail program";
    }

    @Override
    public Seen play(Stage stage) {
        Letter letter = stage.letter(Guest.CELINE);
        Web.Answer answer = stage.web().post(letter.oneClick(), "List-Unsubscribe=One-Click");
        if (answer.status() != OK) {
            throw new IllegalStateException("The opt-out answered " + answer.status() + ".");
        }
        stage.await(Guest.CELINE, "opted-out", "one-click");
        stage.await(Guest.CELINE, "suppressed", "opted-out");
        return Seen.onTimeline("At once, also for what was planned already.", stage.followUp(Guest.CELINE));
    }
}
