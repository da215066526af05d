package org.sleepfollowup.standalone.tour;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what comes about elsewhere, in real time. */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private Patience() {}

    /** @throws IllegalStateException naming what did not come */
    static <T> T await(String what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited " + LONGEST.toSeconds() + " s in vain for " + what + ".");
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The tour was interrupted.", e);
            }
            found = look.get();
        }
        return found.get();
    }
}
