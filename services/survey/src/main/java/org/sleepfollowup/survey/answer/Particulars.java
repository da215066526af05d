package org.sleepfollowup.survey.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.text.PrintedForm;
import org.unbescape.html.HtmlEscape;

/**
 * What stands on one client's page alone. All else many pages share.
 *
 * @param questions as HTML
 */
record Particulars(String clinic, String clinicId, @Nullable String therapist, String token, String questions) {

    static Particulars of(Survey survey, Token token, String questions) {
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
                PrintedForm.mark(4));
    }

    /** What fills in a form, escaped as the template would; nothing for a therapist whom the form has no blank for. */
    List<String> values() {
        return List.of(
                HtmlEscape.escapeHtml4Xml(clinic),
                HtmlEscape.escapeHtml4Xml(clinicId),
                therapist == null ? "" : HtmlEscape.escapeHtml4Xml(therapist),
                HtmlEscape.escapeHtml4Xml(token),
                questions);
    }
}
