package org.sleepfollowup.survey.mail;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.followup.Invitation;

/**
 * An email to be written.
 *
 * @param night the day on whose evening the first night began
 */
public record Letter(
        Kind kind,
        Invitation invitation,
        Clinic clinic,
        String to,
        @Nullable String firstName,
        @Nullable String therapistName,
        LocalDate night,
        Locale locale) {

    /** Which of the two emails that an invitation can have. */
    public enum Kind {
        INVITATION("first"),
        REMINDER("reminder");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** The domain of the client's address, in lower case; empty where it has none. */
    String domain() {
        return to.substring(to.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Letter[" + kind + ", " + invitation.id() + "]";
    }
}
