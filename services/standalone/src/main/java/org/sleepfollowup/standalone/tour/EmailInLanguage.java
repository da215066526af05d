package org.sleepfollowup.standalone.tour;

import java.util.Locale;

/** Each client is written to in their own language. */
record EmailInLanguage(Guest guest) implements Scene {
    @Override
    public String title() {
        return "An email in " + Locale.of(guest.locale()).getDisplayLanguage(Locale.ENGLISH);
    }

    @Override
    public Seen play(Stage stage) {
        Letter letter = stage.letter(guest);
        if (!letter.language().startsWith(guest.locale())) {
            throw new IllegalStateException("The email is in the language " + letter.language() + ".");
        }
        return new Seen("Its subject: " + letter.subject(), stage.followUp(guest), letter.id());
    }
}
