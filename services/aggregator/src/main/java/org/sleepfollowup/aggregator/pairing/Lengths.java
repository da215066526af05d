package org.sleepfollowup.aggregator.pairing;

import java.util.List;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * How long the texts of a record may be: longer than intake and survey let through, and so short that whatever is made of them
 * fits into a record. One that does not fit would stop all that come after it. Checked where records come in and nowhere else:
 * what was let in once, and is kept, is read as it is, or a record that is in order would be refused for it.
 */
final class Lengths {
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_TEXTS = 50;

    /** The shares of all clients of a cell are one record of its changelog. */
    private static final int LONGEST_CLIENT_BYTES = 64;

    private Lengths() {}

    static void checkClient(String field, String id) {
        if (Utils.utf8Length(id) > LONGEST_CLIENT_BYTES) {
            throw new ImplausibleException(field + " must have at most " + LONGEST_CLIENT_BYTES + " bytes.");
        }
    }

    static void checkText(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new ImplausibleException(field + " must have at most " + LONGEST_TEXT + " characters.");
        }
    }

    static void checkTexts(String field, List<String> texts) {
        if (texts.size() > MOST_TEXTS) {
            throw new ImplausibleException(field + " must have at most " + MOST_TEXTS + " entries.");
        }
        for (String text : texts) {
            checkText(field, text);
        }
    }
}
