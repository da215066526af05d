package org.sleepfollowup.survey.mail;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.sleepfollowup.survey.text.EncodedForm;
import org.sleepfollowup.survey.text.PrintedForm;

/**
 * The form of a {@link PlainText}, encoded as {@link QuotedPrintable}. Where its lines are broken depends on the names in them;
 * the others, which have links or no blanks at all, are broken and encoded once.
 */
final class PlainForm {
    /** Lines that go together, encoded; or one that is still to be broken. */
    private sealed interface Part {
        record Lines(EncodedForm form) implements Part {}

        record NamingLine(PrintedForm form) implements Part {}
    }

    private final List<Part> parts = new ArrayList<>();

    /** @param marked rendered with the marks of {@link Particulars#blank} */
    PlainForm(String marked) {
        StringBuilder lines = new StringBuilder();
        for (String line : marked.strip().lines().toList()) {
            PrintedForm form = PrintedForm.of(line);
            if (form.blanks().stream().anyMatch(blank -> Particulars.isName(blank.number()))) {
                add(lines);
                parts.add(new Part.NamingLine(form));
            } else {
                // A line with a link is never broken, and one with the mark of a link is short.
                lines.append(PlainText.wrappedLine(line)).append('\n');
            }
        }
        add(lines);
    }

    private void add(StringBuilder lines) {
        parts.add(new Part.Lines(QuotedPrintable.form(PrintedForm.of(lines.toString()))));
        lines.setLength(0);
    }

    /** The text, each blank filled in with the value of its number. */
    byte[] filled(Values values) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (Part part : parts) {
            text.writeBytes(
                    switch (part) {
                        case Part.Lines(EncodedForm form) -> form.filled(values.encoded());
                        case Part.NamingLine(PrintedForm form) ->
                            QuotedPrintable.encode(PlainText.wrappedLine(form.filled(values.plain())) + "\n");
                    });
        }
        return text.toByteArray();
    }
}
