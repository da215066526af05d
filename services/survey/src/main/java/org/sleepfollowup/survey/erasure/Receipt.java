package org.sleepfollowup.survey.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an erasure removed, what is left and when it goes. Nothing here tells who the client was.
 *
 * @param receipt its id
 * @param by {@code clinic} or {@code operator}: whose key it was
 * @param goes copies that age out by themselves, and by when
 * @param kept what stays, and why it leads to nobody
 */
record Receipt(
        UUID receipt,
        String clinic,
        Instant at,
        String by,
        Removed removed,
        List<Going> goes,
        List<Kept> kept,
        List<String> beyondReach) {

    /** How much was removed, by kind. */
    record Removed(int contacts, int sessions, int links, int queuedEmails, int checkIns, int heldBackAnswers) {}

    /**
     * A copy that goes by itself.
     *
     * @param by at the latest, unless the broker stands still
     */
    record Going(String where, String what, Instant by) {}

    record Kept(String what, int count, String why) {}
}
