package org.sleepfollowup.survey.client;

import java.time.ZoneId;
import org.sleepfollowup.survey.clinic.Clinic;

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
}
