package org.sleepfollowup.dashboard.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.clinic.ClinicVersions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Watches the clinics whose pages are open. Asking the database for a few counters four times a second costs next to nothing,
 * needs no connection kept for it, and works whichever instance did the writing.
 */
@Component
class LiveUpdates implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LiveUpdates.class);
    private static final long WITHOUT_END = 0;

    private final ClinicVersions versions;
    private final LiveProperties properties;
    private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService watch;

    LiveUpdates(ClinicVersions versions, LiveProperties properties) {
        this.versions = versions;
        this.properties = properties;
    }

    /** A connection that tells of every change after this version. */
    SseEmitter open(String clinic, long shown) {
        SseEmitter connection = new SseEmitter(WITHOUT_END);
        OpenPage page = new OpenPage(clinic, shown, connection);
        connection.onCompletion(() -> pages.remove(page));
        connection.onTimeout(() -> pages.remove(page));
        connection.onError(e -> pages.remove(page));
        pages.add(page);
        page.signOfLife();
        if (!isRunning()) {
            // It came too late to be let go with the others.
            pages.remove(page);
            page.close();
        }
        return connection;
    }

    /** How many pages are being watched for. */
    int openPages() {
        return pages.size();
    }

    private void look() {
        if (pages.isEmpty()) {
            return;
        }
        Map<String, Long> present =
                versions.of(pages.stream().map(OpenPage::clinic).collect(Collectors.toSet()));
        pages.forEach(page -> page.show(present.getOrDefault(page.clinic(), 0L)));
    }

    private void signOfLife() {
        pages.forEach(OpenPage::signOfLife);
    }

    /** The next time is soon; an exception would end all times. */
    private static Runnable again(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                log.atWarn()
                        .setMessage("Open pages could not be told of changes.")
                        .setCause(e)
                        .log();
            }
        };
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("dashboard-live").factory());
        Future<?> _ = started.scheduleWithFixedDelay(
                again(this::look),
                properties.every().toMillis(),
                properties.every().toMillis(),
                TimeUnit.MILLISECONDS);
        Future<?> _ = started.scheduleWithFixedDelay(
                again(this::signOfLife),
                properties.heartbeat().toMillis(),
                properties.heartbeat().toMillis(),
                TimeUnit.MILLISECONDS);
        watch = started;
    }

    /** Lets the pages go: open connections would hold up the server, which ends after this. */
    @Override
    public synchronized void stop() {
        if (watch != null) {
            watch.shutdownNow();
            watch = null;
        }
        pages.forEach(OpenPage::close);
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }
}
