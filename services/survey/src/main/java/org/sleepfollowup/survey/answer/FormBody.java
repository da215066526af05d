package org.sleepfollowup.survey.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;

/** What came in the body of a request. */
sealed interface FormBody {
    /** A form. */
    record Whole(Form form) implements FormBody {}

    /**
     * No form that could be read.
     *
     * @param status of HTTP
     * @param problem message key of what is to be mended
     */
    record Refused(int status, String problem) implements FormBody {}

    /** Any form of the page, and nothing that would cost much to read. */
    int LARGEST = 16 * 1024;

    /** Reads it here and not as parameters, so that the limit holds before anything is parsed. */
    static FormBody read(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            return new Refused(415, "survey.error.type");
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return new Refused(413, "survey.error.large");
        }
        return Form.parse(body).<FormBody>map(Whole::new).orElseGet(() -> new Refused(422, "survey.error.form"));
    }
}
