package org.sleepfollowup.survey.loop;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that does a round of work, at once again while there is more, else after a while or when woken. A round
 * that fails is logged and tried again after a while that grows up to {@value #LONGEST_PAUSE_SECONDS} seconds.
 */
public final class Loop {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final int LONGEST_PAUSE_SECONDS = 30;
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);

    /** A round of work. */
    @FunctionalInterface
    public interface Round {
        /** Does what there is to do, and says whether there may be more. */
        boolean work() throws Exception;
    }

    private final Semaphore wakeUps = new Semaphore(0);
    private final String name;
    private final Duration interval;
    private final Round round;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    /**
     * @param name of the thread
     * @param interval between rounds that found nothing; more than zero
     */
    public Loop(String name, Duration interval, Round round) {
        this.name = name;
        this.interval = interval;
        this.round = round;
    }

    /** Begins. */
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Lets the round that is under way come to its end, and starts no other. */
    public void stop() {
        stop(List.of(this));
    }

    /** Stops several: all are told before the first is waited for, and together they have the time that one has alone. */
    public static void stop(Collection<Loop> loops) {
        stop(loops, STOPS_WITHIN);
    }

    static void stop(Collection<Loop> loops, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        loops.forEach(loop -> {
            loop.running = false;
            loop.wake();
        });
        try {
            for (Loop loop : loops) {
                if (!loop.thread.join(Duration.ofNanos(end - System.nanoTime()))) {
                    loop.thread.interrupt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was started and not stopped since. */
    public boolean isRunning() {
        return running;
    }

    /** There is work: do not wait for the interval to pass. */
    public void wake() {
        wakeUps.release();
    }

    private void run() {
        int failures = 0;
        while (running) {
            try {
                boolean more = round.work();
                failures = 0;
                if (!more) {
                    pause(interval);
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                // Errors of one round too, whatever they are: a loop that ended in silence would leave everything
                // behind
                // it standing still, and whoever waits for it waiting.
                failures++;
                log.atWarn()
                        .setMessage("A round failed and is tried again")
                        .addKeyValue("loop", name)
                        .addKeyValue("failures", failures)
                        .setCause(e)
                        .log();
                pauseAfter(failures);
            }
        }
    }

    private void pauseAfter(int failures) {
        long seconds = Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(failures - 1, 10));
        try {
            pause(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void pause(Duration time) throws InterruptedException {
        if (wakeUps.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }
}
