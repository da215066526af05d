package org.sleepfollowup.survey.client;

import java.time.ZoneId;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.text.Languages;
import org.sleepfollowup.survey.text.Reader;

/**
 * A client of a clinic.
 *
 * @param optedOut wants no more of these emails
 * @param remindersOff wants them, but no reminders
 */
public record Client(ClientRef ref, Contact contact, boolean optedOut, boolean remindersOff) {

    /** The client's own zone, else the clinic's. */
    public ZoneId zoneAt(Clinic clinic) {
        ZoneId own = contact.zone();
        return own == null ? clinic.zone() : own;
    }

    /** Whom a page is written for: the client's own language and zone, else the clinic's. */
    public Reader readerAt(Clinic clinic) {
        return Reader.of(Languages.between(contact.locale(), clinic.locale()), zoneAt(clinic));
    }
}
