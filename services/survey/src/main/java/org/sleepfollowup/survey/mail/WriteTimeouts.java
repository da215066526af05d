package org.sleepfollowup.survey.mail;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Ends writes to mail servers that take too long: all that an operating system lets be timed are reads. */
@Component
class WriteTimeouts implements DisposableBean {
    /** Closed in time, nothing happens. */
    interface Timeout extends AutoCloseable {
        @Override
        void close();
    }

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("survey-mail-timeouts").factory());

    WriteTimeouts() {
        executor.setRemoveOnCancelPolicy(true);
        // The thread is woken for whatever is next to be run. This is always sooner than a timeout, so writes wake
        // nobody.
        executor.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.SECONDS);
    }

    /** Runs the end after so long, unless that is less than 0. */
    Timeout after(int millis, Runnable end) {
        if (millis < 0) {
            return () -> {};
        }
        Future<?> planned = executor.schedule(end, millis, TimeUnit.MILLISECONDS);
        return () -> planned.cancel(false);
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
