package org.sleepfollowup.survey.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.mail.PostOffice;
import org.springframework.stereotype.Component;

/**
 * Deals with what is due: claims a batch, and of it one group after the other is read, sent and settled. Several threads,
 * and several instances, do so side by side.
 */
@Component
class Dispatcher {
    /** What was read of a group is acted upon for so long; then the rest is read again, since clients may have opted out. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Claims claims;
    private final Groups groups;
    private final HandedOver handedOver;
    private final Sending sending;
    private final Outage outage;
    private final DispatchSettings settings;
    private final Clock clock;

    /** Lets as many send as there are connections. The others read or settle meanwhile. */
    private final Semaphore senders;

    private volatile boolean stopping;

    Dispatcher(
            Claims claims,
            Groups groups,
            HandedOver handedOver,
            Sending sending,
            PostOffice postOffice,
            Outage outage,
            DispatchSettings settings,
            Clock clock) {
        this.claims = claims;
        this.groups = groups;
        this.handedOver = handedOver;
        this.sending = sending;
        this.outage = outage;
        this.settings = settings;
        this.clock = clock;
        this.senders = new Semaphore(postOffice.counters(), true);
    }

    /**
     * Deals with a batch; says whether more may be due.
     *
     * @param forMore called as soon as that is known, before the batch is dealt with
     */
    boolean round(Runnable forMore) {
        int most = stopping ? 0 : outage.claimable(settings.batchSize());
        if (most == 0) {
            return false;
        }
        try {
            Instant now = clock.instant();
            Instant until = now.plus(settings.lease());
            Deque<InvitationId> due = new ArrayDeque<>(claims.claim(most, now, until));
            boolean more = due.size() == most;
            if (more) {
                forMore.run();
            }
            dealWith(due, until);
            return more;
        } finally {
            if (most == 1) {
                outage.notTried();
            }
        }
    }

    /** Claims are taken. */
    void start() {
        stopping = false;
    }

    /** From now on what is being sent is finished, and what is only claimed is let go. */
    void stop() {
        stopping = true;
    }

    private void dealWith(Deque<InvitationId> due, Instant claimedUntil) {
        Instant held = claimedUntil;
        while (!due.isEmpty() && !enough()) {
            Instant now = clock.instant();
            Instant until = now.plus(settings.lease());
            if (until.isAfter(held.plus(FRESH))) {
                // Before each group, because one email alone may take the mail server most of a lease.
                due.retainAll(claims.renew(due, held, until));
                held = until;
            }
            List<Outcome> outcomes = send(open(due), due, now.plus(FRESH));
            if (!outcomes.isEmpty()) {
                groups.settle(outcomes);
            }
        }
        if (!due.isEmpty()) {
            claims.release(due, held);
        }
    }

    /** The next group; those of it that cannot be read are no longer dealt with. */
    private List<Case> open(Deque<InvitationId> due) {
        List<InvitationId> next = due.stream().limit(settings.groupSize()).toList();
        List<Case> group = groups.open(next);
        if (group.size() < next.size()) {
            Set<InvitationId> unread = new HashSet<>(next);
            group.forEach(read -> unread.remove(read.invitation().id()));
            due.removeAll(unread);
        }
        return group;
    }

    /** Sends a group, or the beginning of it. */
    private List<Outcome> send(List<Case> group, Deque<InvitationId> due, Instant until) {
        Set<InvitationId> sentBefore = handedOver.among(
                group.stream().map(read -> read.invitation().id()).toList());
        List<Outcome> outcomes = new ArrayList<>(group.size());
        senders.acquireUninterruptibly();
        try (HandedOver.Notes notes = handedOver.begin()) {
            for (Case next : group) {
                if (enough() || clock.instant().isAfter(until)) {
                    break;
                }
                InvitationId id = next.invitation().id();
                due.remove(id);
                groups.attempt(next, () -> sending.dealWith(next, sentBefore.contains(id), notes))
                        .forEach(outcomes::add);
            }
        } finally {
            senders.release();
        }
        return outcomes;
    }

    private boolean enough() {
        return stopping || outage.isOn();
    }
}
