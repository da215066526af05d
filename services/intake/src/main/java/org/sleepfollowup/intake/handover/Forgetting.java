package org.sleepfollowup.intake.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Forgets, hour by hour, the sessions that were handed on long ago. */
@Component
class Forgetting implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int AT_ONCE = 1000;

    private final KnownSessions sessions;
    private final HandoverProperties settings;
    private final Clock clock;
    private @Nullable ScheduledExecutorService hourly;

    Forgetting(KnownSessions sessions, HandoverProperties settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Forgets what is old enough by now, in small steps that hold up no import. */
    void forget() {
        Instant before = clock.instant().minus(settings.remembered());
        int forgotten;
        do {
            forgotten = sessions.forget(before, AT_ONCE);
        } while (forgotten == AT_ONCE);
    }

    private void forgetOrTryLater() {
        try {
            forget();
        } catch (RuntimeException e) {
            // An executor drops a task that throws, and this one has another chance in an hour.
            log.atWarn()
                    .setMessage("Sessions could not be forgotten and are tried again later")
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log();
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("intake-forgetting").daemon().factory());
        started.scheduleWithFixedDelay(this::forgetOrTryLater, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
        hourly = started;
    }

    @Override
    public synchronized void stop() {
        if (hourly != null) {
            hourly.shutdownNow();
            hourly = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return hourly != null;
    }
}
