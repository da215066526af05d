package org.sleepfollowup.survey.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the mail server is away. While it is, one invitation now and then tries it, and all others wait untouched. */
@Component
class Outage {
    private final DispatchSettings settings;
    private final Clock clock;

    private int failures;
    private boolean probing;
    private @Nullable Instant probeAt;

    Outage(DispatchSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** How many invitations may be claimed now: as many as wanted, or one that probes, or none. */
    synchronized int claimable(int wanted) {
        if (probeAt == null) {
            return wanted;
        }
        if (probing || clock.instant().isBefore(probeAt)) {
            return 0;
        }
        probing = true;
        return 1;
    }

    /** Whether others need not be tried now. */
    synchronized boolean isOn() {
        return probeAt != null && !probing;
    }

    /** Nobody was there; says when the next one tries. */
    synchronized Instant nobodyThere() {
        Instant now = clock.instant();
        if (probeAt == null || probing) {
            BackOff backOff = new BackOff(settings.firstProbe(), settings.longestProbe(), ThreadLocalRandom.current());
            probeAt = backOff.next(failures++, now, Instant.MAX);
        }
        probing = false;
        return probeAt;
    }

    /** The mail server took, or refused, an email: it is there. */
    synchronized void somebodyThere() {
        failures = 0;
        probing = false;
        probeAt = null;
    }

    /** Whoever was to try the mail server had no reason to, or could not tell; the next one may. */
    synchronized void notTried() {
        probing = false;
    }
}
