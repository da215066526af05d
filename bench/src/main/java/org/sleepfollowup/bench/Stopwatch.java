package org.sleepfollowup.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Time that passes, and the processor time that this process spends in it: the latter holds on a busy machine too. */
public final class Stopwatch {
    private final long begin = System.nanoTime();
    private final Duration spent = spent();

    private Stopwatch() {}

    /** One that runs from now on. */
    public static Stopwatch start() {
        return new Stopwatch();
    }

    /** How long it has been running. */
    public double seconds() {
        return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    /** Of all threads of this process since then. */
    public double processorSeconds() {
        return spent().minus(spent).toNanos() / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static Duration spent() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
