package org.sleepfollowup.survey.bounce;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpEvent;
import org.sleepfollowup.survey.followup.FollowUpPublisher;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationState.Sent;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.suppression.Suppressing;
import org.sleepfollowup.survey.suppression.SuppressionKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes reports of emails that came back, and does what follows: a hard one, and a complaint, stop what is to be sent to
 * the address; a soft one is retried by the next email, until {@value #SOFT_IN_A_ROW} in a row are like a hard one.
 */
@Component
public class Bounces {
    private static final int SOFT_IN_A_ROW = 3;
    private static final String SMTP = "smtp";

    /** What became of a report. */
    public enum Taken {
        NEW,
        /** It had been read before. */
        KNOWN,
        /** It is about no email of ours. */
        UNMATCHED
    }

    private final Correlation correlation;
    private final BounceTable table;
    private final Invitations invitations;
    private final FollowUps followUps;
    private final Clients clients;
    private final Suppressing suppressing;
    private final FollowUpPublisher publisher;
    private final MeterRegistry meters;
    private final Clock clock;

    Bounces(
            Correlation correlation,
            BounceTable table,
            Invitations invitations,
            FollowUps followUps,
            Clients clients,
            Suppressing suppressing,
            FollowUpPublisher publisher,
            MeterRegistry meters,
            Clock clock) {
        this.correlation = correlation;
        this.table = table;
        this.invitations = invitations;
        this.followUps = followUps;
        this.clients = clients;
        this.suppressing = suppressing;
        this.publisher = publisher;
        this.meters = meters;
        this.clock = clock;
    }

    /** Takes a report; the same again changes nothing. */
    @Transactional
    public Taken take(Report report) {
        Taken taken = correlation
                .invitation(report.trace())
                .flatMap(invitations::find)
                .map(invitation -> take(report, invitation))
                .orElse(Taken.UNMATCHED);
        return counted(report, taken);
    }

    private Taken counted(Report report, Taken taken) {
        meters.counter(
                        "sleepfollowup.survey.bounces",
                        "source",
                        report.source(),
                        "kind",
                        report.kind().reason(),
                        "taken",
                        taken.name().toLowerCase(Locale.ROOT))
                .increment();
        return taken;
    }

    /**
     * The mail server refused an invitation's email for good, at once.
     *
     * @param writtenTo the client as they were when the email was written; they may have another address by now
     */
    @Transactional
    public void refused(Invitation invitation, Client writtenTo, FailureCode code) {
        Report report = new Report(
                SMTP,
                invitation.id() + " " + clock.instant(),
                code.kind(),
                code.status(),
                new Trace(List.of(), List.of(invitation.id().toString())));
        Taken taken = invitations
                .find(invitation.id())
                .map(now -> take(report, now, followUps.get(now.followUp()), writtenTo))
                .orElse(Taken.UNMATCHED);
        counted(report, taken);
    }

    private Taken take(Report report, Invitation invitation) {
        FollowUp followUp = followUps.get(invitation.followUp());
        return take(report, invitation, followUp, clients.get(followUp.plan().client()));
    }

    private Taken take(Report report, Invitation invitation, FollowUp followUp, Client client) {
        Instant now = clock.instant();
        Instant mailedAt = mailedAt(invitation, now);
        if (!table.add(report, invitation.id(), followUp.clinic(), client, mailedAt, now)) {
            return Taken.KNOWN;
        }
        FollowUpEvent bounced =
                new FollowUpEvent.Bounced(invitation.wave(), report.kind().reason());
        consequence(report, followUp, client, mailedAt)
                .ifPresentOrElse(
                        kind -> suppressing.suppress(followUp, kind, report.evidence(), bounced),
                        () -> publisher.publish(followUps.lock(followUp.id()), bounced, now));
        return Taken.NEW;
    }

    private Optional<SuppressionKind> consequence(Report report, FollowUp followUp, Client client, Instant mailedAt) {
        if (report.kind() == BounceKind.COMPLAINT) {
            return Optional.of(SuppressionKind.COMPLAINT);
        }
        // What comes back from an address that the client no longer has says nothing of the one that they have.
        boolean ofFormerAddress =
                clients.addressSince(client.ref()).filter(mailedAt::isBefore).isPresent()
                        || !clients.get(client.ref()).contact().hasAddressOf(client.contact());
        if (ofFormerAddress) {
            return Optional.empty();
        }
        if (report.kind() == BounceKind.HARD) {
            return Optional.of(SuppressionKind.HARD_BOUNCE);
        }
        return table.softInARow(followUp.clinic(), client, mailedAt) >= SOFT_IN_A_ROW
                ? Optional.of(SuppressionKind.SOFT_BOUNCES)
                : Optional.empty();
    }

    /** When the last email of an invitation went out; one that was refused did so now. */
    private static Instant mailedAt(Invitation invitation, Instant now) {
        return invitation.state() instanceof Sent sent
                ? Optional.ofNullable(sent.remindedAt()).orElse(sent.at())
                : now;
    }
}
