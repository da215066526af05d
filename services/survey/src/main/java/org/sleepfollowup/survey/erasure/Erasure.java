package org.sleepfollowup.survey.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpEvent;
import org.sleepfollowup.survey.followup.FollowUpPublisher;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.followup.SessionId;
import org.sleepfollowup.survey.problem.UnknownClientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases who a client is, at once. What they answered stays in the figures: it is counted under a random reference, and
 * nothing is left that leads from it to the client.
 */
@Component
class Erasure {
    private static final Logger log = LoggerFactory.getLogger(Erasure.class);

    private final Clients clients;
    private final FollowUps followUps;
    private final FollowUpPublisher publisher;
    private final QueuedMail queue;
    private final Traces traces;
    private final TakenBackSessions takenBack;
    private final ErasedBefore erasedBefore;
    private final Receipts receipts;
    private final Clock clock;

    Erasure(
            Clients clients,
            FollowUps followUps,
            FollowUpPublisher publisher,
            QueuedMail queue,
            Traces traces,
            TakenBackSessions takenBack,
            ErasedBefore erasedBefore,
            Receipts receipts,
            Clock clock) {
        this.clients = clients;
        this.followUps = followUps;
        this.publisher = publisher;
        this.queue = queue;
        this.traces = traces;
        this.takenBack = takenBack;
        this.erasedBefore = erasedBefore;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Erases a client; all of it, or in case of an error nothing.
     *
     * @param by whose key it was
     * @throws UnknownClientException when there is no such client, or no more
     */
    @Transactional
    public Receipt erase(ClinicId clinic, String clientId, String by) {
        traces.lockSessions(clinic, clientId);
        Client client = clients.lock(clinic, clientId).orElseThrow(UnknownClientException::new);
        List<FollowUp> locked =
                followUps.of(client.ref()).stream().map(followUps::lock).toList();
        Instant now = clock.instant();
        Instant newest = traces.newest(client.ref());
        List<SessionId> sessions =
                locked.stream().map(FollowUp::session).filter(Objects::nonNull).toList();

        int queued = queue.withdraw(locked);
        locked.forEach(followUp -> publisher.publish(followUp, new FollowUpEvent.Erased(), now));
        takenBack.add(locked, now);
        boolean unwanted = traces.wantsNoEmail(client.ref());
        traces.eraseReturnedMail(client.ref());
        int heldBack = traces.eraseHeldBack(client.ref());
        int links = traces.eraseLinks(client.ref());
        int checkIns = traces.eraseCheckIns(client.ref());
        keepAway(clinic, client, traces.eraseSessions(clinic, client.ref(), sessions), now);
        if (unwanted) {
            erasedBefore.addUnwanted(clinic, client.contact(), now);
        }
        traces.eraseContact(client.ref(), now);

        Receipt receipt = new Account(
                        new Receipt.Removed(1, sessions.size(), links, queued, checkIns, heldBack),
                        traces.answers(locked.stream().map(FollowUp::id).toList()),
                        locked.size(),
                        unwanted)
                .receipt(UUID.randomUUID(), clinic, by, newest, now);
        receipts.add(receipt);
        log.atInfo()
                .setMessage("A client was erased")
                .addKeyValue("clinic", clinic)
                .addKeyValue("receipt", receipt.receipt())
                .log();
        return receipt;
    }

    private void keepAway(ClinicId clinic, Client client, List<SessionId> sessions, Instant now) {
        erasedBefore.addClient(clinic, client.contact().clientId(), now);
        erasedBefore.addSessions(clinic, sessions, now);
    }
}
