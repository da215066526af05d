package org.sleepfollowup.survey.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.survey.clinic.ClinicId;

/**
 * What an erasure found, put into the words of its receipt.
 *
 * @param answers that stay in the figures
 * @param followUps whose events stay on the topics
 * @param optedOut the client had said that they want no such emails
 */
record Account(Receipt.Removed removed, int answers, int followUps, boolean optedOut) {
    private static final List<String> BEYOND_REACH = List.of(
            "Emails that were delivered, in the client's mailbox and in the logs of mail servers on the way.",
            "Backups of the databases and the logs of PostgreSQL and of the services, until they are overwritten.",
            "The clinic's own books. Time and therapist of a session stay among the facts of its answers, so whoever has"
                    + " those books may still conclude whose session it was.");

    /** @param newest when the last news of the client came in: no copy of it is younger */
    Receipt receipt(UUID id, ClinicId clinic, String by, Instant newest, Instant now) {
        return new Receipt(id, clinic.value(), now, by, removed, going(newest, now), kept(), BEYOND_REACH);
    }

    private List<Receipt.Going> going(Instant newest, Instant now) {
        return List.of(
                new Receipt.Going(
                        Topics.SESSION_COMPLETED.name(),
                        "The contact details, sealed so that only the survey service could open them, and the session's id.",
                        newest.plus(Topics.SESSIONS_KEPT.gone())),
                new Receipt.Going(
                        Topics.SESSION_COMPLETED.deadLetters(),
                        "The same, only if a record of a session could not be handled.",
                        newest.plus(Topics.SESSIONS_KEPT.gone()).plus(Topics.DEAD_LETTERS_KEPT.gone())),
                new Receipt.Going(
                        Topics.FOLLOW_UP_SESSION.name(),
                        "The sessions' ids. They were taken back; the broker removes them from its disk when it cleans up.",
                        now.plus(Topics.FOLLOW_UP_SESSIONS_KEPT.gone())));
    }

    private List<Receipt.Kept> kept() {
        return List.of(
                new Receipt.Kept(
                        "answers",
                        answers,
                        "They are counted under a random reference that was never anywhere else, and whose it was is gone."),
                new Receipt.Kept(
                        "events of follow-ups",
                        followUps,
                        "They hold times, reasons and facts of the session, under the same random reference."),
                new Receipt.Kept(
                        "keyed hashes",
                        1 + removed.sessions() + (optedOut ? 1 : 0),
                        "Of the client's and the sessions' ids, so that the next import of the same file does not bring them"
                                + " back"
                                + (optedOut
                                        ? "; and of the address, so that somebody who wanted no emails gets none when they"
                                                + " come again."
                                        : ".")
                                + " Nobody can compute one without the survey service's secret."),
                new Receipt.Kept(
                        "keyed digests at intake",
                        removed.sessions(),
                        "By which a session that comes again is recognised; they hold no id and nothing of the client, and go"
                                + " after the time that is set there, 400 days unless changed."));
    }
}
