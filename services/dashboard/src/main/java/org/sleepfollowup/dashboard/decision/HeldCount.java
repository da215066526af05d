package org.sleepfollowup.dashboard.decision;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what it needs for the number beside the link to what waits. */
@ControllerAdvice(basePackages = "org.sleepfollowup.dashboard")
class HeldCount {
    private final Attention attention;

    HeldCount(Attention attention) {
        this.attention = attention;
    }

    /** Asked by the pages that show it, and by no other: it counts in the database. */
    @FunctionalInterface
    public interface Counter {
        long of(String clinic);
    }

    @ModelAttribute("heldCount")
    Counter counter() {
        return attention::held;
    }
}
