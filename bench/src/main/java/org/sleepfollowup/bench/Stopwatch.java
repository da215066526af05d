package org.sleepfollowup.bench;

import java.util.concurrent.TimeUnit;

/** Time that passes. */
public final class Stopwatch {
    private final long begin = System.nanoTime();

    private Stopwatch() {}

    /** One that runs from now on. */
    public static Stopwatch start() {
        return new Stopwatch();
    }

    /** How long it has been running. */
    public double seconds() {
        return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
