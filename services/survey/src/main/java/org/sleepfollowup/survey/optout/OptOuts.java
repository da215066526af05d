package org.sleepfollowup.survey.optout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sleepfollowup.survey.client.ClientRef;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpEvent;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.suppression.Lifting;
import org.sleepfollowup.survey.suppression.Suppressing;
import org.sleepfollowup.survey.suppression.SuppressionKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opts clients out of the emails of a clinic: at once, also of what is due already. */
@Component
public class OptOuts {
    /**
     * For so long the same page takes an opt-out back. Not longer: a scanner that presses every button of an old email
     * must not undo what its reader decided since. Later the clinic can lift it, when the client asks for that.
     */
    static final Duration UNDONE_WITHIN = Duration.ofMinutes(30);

    private static final String THE_CLIENT = "client";

    private final Clients clients;
    private final FollowUps followUps;
    private final Invitations invitations;
    private final Suppressing suppressing;
    private final Lifting lifting;
    private final Clock clock;

    OptOuts(
            Clients clients,
            FollowUps followUps,
            Invitations invitations,
            Suppressing suppressing,
            Lifting lifting,
            Clock clock) {
        this.clients = clients;
        this.followUps = followUps;
        this.invitations = invitations;
        this.suppressing = suppressing;
        this.lifting = lifting;
        this.clock = clock;
    }

    /** The follow-up that a token's email belonged to, if the token is one. */
    Optional<FollowUp> find(Token token) {
        return invitations.ofUnsubscribe(token).map(invitation -> followUps.get(invitation.followUp()));
    }

    /** Opts the client of an invitation out, who wrote to the address that its email names for it, if it is still there. */
    @Transactional
    public void optOutByMail(InvitationId id) {
        invitations.find(id).ifPresent(invitation -> optOut(followUps.get(invitation.followUp()), OptOutWay.BY_MAIL));
    }

    /** Opts the client out; once more does nothing more. */
    @Transactional
    public void optOut(FollowUp followUp, OptOutWay way) {
        ClientRef client = followUp.plan().client();
        if (clients.optOut(client, clock.instant())) {
            suppressing.suppress(
                    followUp, SuppressionKind.OPT_OUT, way.reason(), new FollowUpEvent.OptedOut(way.reason()));
        }
    }

    /**
     * The client of this follow-up had opted out before they were erased, and came again: what they wished then is kept as
     * of now, on this follow-up, where staff can lift it. Part of the transaction under way.
     *
     * @param followUp locked by the caller, with nothing to be sent
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void optedOutEarlier(FollowUp followUp) {
        String reason = OptOutWay.EARLIER.reason();
        clients.optOut(followUp.plan().client(), clock.instant());
        suppressing.keep(followUp, SuppressionKind.OPT_OUT, reason, new FollowUpEvent.OptedOut(reason));
    }

    /** Whether the client opted out so lately that they may take it back by themselves. */
    boolean mayUndo(FollowUp followUp) {
        Instant since = clock.instant().minus(UNDONE_WITHIN);
        return clients.optedOutAt(followUp.plan().client())
                .filter(since::isBefore)
                .isPresent();
    }

    /** Takes the opt-out back, if it is not too late for that; says whether the client is written to now. */
    @Transactional
    public boolean undo(FollowUp followUp) {
        if (mayUndo(followUp)) {
            lifting.lift(followUp, SuppressionKind.OPT_OUT.code(), THE_CLIENT);
        }
        return clients.optedOutAt(followUp.plan().client()).isEmpty();
    }
}
