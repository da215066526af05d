package org.sleepfollowup.survey.mail;

import java.util.ArrayList;
import java.util.List;
import org.unbescape.html.HtmlEscape;

/**
 * What fills in the blanks of a form, by their numbers.
 *
 * @param plain as it is
 * @param encoded as {@link QuotedPrintable}
 * @param escaped as the templates escape it in HTML, as {@link QuotedPrintable}
 */
record Values(List<String> plain, List<byte[]> encoded, List<byte[]> escaped) {
    static Values of(List<String> plain) {
        List<byte[]> encoded = new ArrayList<>(plain.size());
        List<byte[]> escaped = new ArrayList<>(plain.size());
        for (String value : plain) {
            byte[] bytes = QuotedPrintable.encode(value);
            String inHtml = HtmlEscape.escapeHtml4Xml(value);
            encoded.add(bytes);
            escaped.add(inHtml.equals(value) ? bytes : QuotedPrintable.encode(inHtml));
        }
        return new Values(plain, encoded, escaped);
    }
}
