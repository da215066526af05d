package org.sleepfollowup.survey.answer;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.text.Reader;

/**
 * What a link opens: an invitation with what is known around it.
 *
 * @param newest what stands, where anything was submitted yet
 * @param held whether something of this wave is held back and not settled
 */
record Survey(
        Invitation invitation,
        FollowUp followUp,
        Clinic clinic,
        Reader reader,
        Optional<Revision> newest,
        boolean held) {

    Locale locale() {
        return reader.locale();
    }

    /** The same in the language that the client chose on the page, if they chose one. */
    Survey in(@Nullable String language) {
        return new Survey(invitation, followUp, clinic, reader.choosing(language), newest, held);
    }

    /** The answer as it stands, where there is one. */
    Optional<Answer> current() {
        return newest.flatMap(revision -> switch (revision) {
            case Answer answer -> Optional.of(answer);
            case NoAnswer none -> Optional.empty();
        });
    }

    /** The number of the revision that comes next. */
    int nextRevision() {
        return newest.map(Revision::revision).orElse(0) + 1;
    }

    /** Whether an answer is taken. */
    boolean isOpen(Instant now) {
        return !followUp.isWithdrawn()
                && switch (invitation.state()) {
                    case InvitationState.Sent sent -> sent.isOpen(now);
                    // Whoever holds the link has the email, although we came to an end before we took note of it.
                    case InvitationState.Pending pending -> true;
                    case InvitationState.Suppressed suppressed -> false;
                    case InvitationState.Expired expired -> false;
                    case InvitationState.Withdrawn withdrawn -> false;
                    case InvitationState.Failed failed -> false;
                };
    }

    /** Until when an answer can be changed; empty where none can be, or nobody knows yet. */
    Optional<Instant> closing(Instant now) {
        return invitation.state() instanceof InvitationState.Sent sent && isOpen(now)
                ? Optional.of(sent.closesAt())
                : Optional.empty();
    }

    /** Whether usual sleep is asked about: in the first wave, where no check-in told it. */
    boolean asksUsualSleep() {
        return invitation.wave() == Wave.FIRST_NIGHT && followUp.plan().checkIn() == null;
    }
}
