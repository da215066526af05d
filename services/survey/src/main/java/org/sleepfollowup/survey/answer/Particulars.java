package org.sleepfollowup.survey.answer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.text.PrintedForm;
import org.unbescape.html.HtmlEscape;

/** What stands on one client's page alone. All else many pages share. */
record Particulars(
        String clinic, String clinicId, @Nullable String therapist, String token, QuestionSheets.Sheet questions) {

    static Particulars of(Survey survey, Token token, QuestionSheets.Sheet questions) {
        return new Particulars(
                survey.clinic().name(),
                survey.clinic().id().value(),
                survey.followUp().plan().therapistName(),
                token.value(),
                questions);
    }

    /** The blanks of a form, numbered as {@link #values} are. */
    static Particulars blank(boolean therapistKnown) {
        return new Particulars(
                PrintedForm.mark(0),
                PrintedForm.mark(1),
                therapistKnown ? PrintedForm.mark(2) : null,
                PrintedForm.mark(3),
                new QuestionSheets.Sheet(PrintedForm.mark(4)));
    }

    /**
     * What fills in a form, escaped as the template would and encoded as UTF-8; nothing for a therapist whom the form has no
     * blank for.
     */
    List<byte[]> values() {
        return List.of(
                escaped(clinic),
                escaped(clinicId),
                escaped(therapist == null ? "" : therapist),
                escaped(token),
                questions.encoded());
    }

    private static byte[] escaped(String value) {
        return HtmlEscape.escapeHtml4Xml(value).getBytes(StandardCharsets.UTF_8);
    }
}
