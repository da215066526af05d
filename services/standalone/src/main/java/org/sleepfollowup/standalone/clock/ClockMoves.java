package org.sleepfollowup.standalone.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sleepfollowup.survey.Agenda;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Moves the clock from one due time to the next, and waits at each until all that is due is done, so that every email is
 * sent at its own hour and not at the target's.
 */
@Component
@ConditionalOnBooleanProperty("sleepfollowup.standalone.demo")
class ClockMoves {
    private static final Logger log = LoggerFactory.getLogger(ClockMoves.class);
    private static final Duration FARTHEST = Duration.ofDays(400);
    /** A mail server that hangs must not hold the clock for good. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final DemoClock clock;
    private final Agenda agenda;

    ClockMoves(DemoClock clock, Agenda agenda) {
        this.clock = clock;
        this.agenda = agenda;
    }

    Instant now() {
        return clock.instant();
    }

    /** @throws ImpossibleMoveException when that is backwards or too far */
    synchronized Instant advance(Duration step) {
        if (step.isNegative() || step.compareTo(FARTHEST) > 0) {
            throw refused();
        }
        return moveTo(clock.instant().plus(step));
    }

    /** @throws ImpossibleMoveException when that is backwards or too far */
    synchronized Instant moveTo(Instant target) {
        Instant start = clock.instant();
        if (target.isBefore(start) || target.isAfter(start.plus(FARTHEST))) {
            throw refused();
        }
        boolean settled = settle();
        while (settled) {
            Optional<Instant> step = nextStep(target);
            if (step.isEmpty()) {
                break;
            }
            clock.reach(step.get());
            settled = settle();
        }
        clock.reach(target);
        settle();
        return clock.instant();
    }

    /** What is due within one minute is one step: reminders are due to the second, after emails sent one by one. */
    private Optional<Instant> nextStep(Instant target) {
        return agenda.nextDue()
                .map(due -> due.plus(Duration.ofMinutes(1)).minusNanos(1).truncatedTo(ChronoUnit.MINUTES))
                .filter(step -> step.isBefore(target));
    }

    private boolean settle() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!agenda.idle()) {
            if (System.nanoTime() > deadline) {
                log.atWarn()
                        .setMessage("The clock moves on although not all that is due is done")
                        .addKeyValue("now", clock.instant())
                        .log();
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the clock was moved.", e);
        }
    }

    private ImpossibleMoveException refused() {
        return new ImpossibleMoveException("The clock moves forward only, by " + FARTHEST.toDays()
                + " days at most; it shows " + clock.instant() + ".");
    }
}
