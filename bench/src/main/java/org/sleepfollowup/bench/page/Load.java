package org.sleepfollowup.bench.page;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.sleepfollowup.bench.Report;

/**
 * Requests that arrive at an even pace whatever becomes of those before them. The time of each is counted from when it
 * should have begun, so that a server that stalls is charged for all who wait in front of it.
 */
final class Load {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** As many connections as a reverse proxy keeps to a server, say; who waits for one waits on the clock. */
    private static final Semaphore CONNECTIONS = new Semaphore(200, true);

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Histogram nanos = new ConcurrentHistogram(LONGEST_NANOS, 3);
    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final CountDownLatch open;

    private Load(int arrivals) {
        open = new CountDownLatch(arrivals);
    }

    /** Begins to offer so many requests, so many a second. */
    static Load offer(int aSecond, int arrivals, IntFunction<HttpRequest.Builder> requests) {
        Load load = new Load(arrivals);
        long begin = System.nanoTime();
        long pause = TimeUnit.SECONDS.toNanos(1) / aSecond;
        Thread.ofPlatform().daemon().name("arrivals").start(() -> {
            for (int arrival = 0; arrival < arrivals; arrival++) {
                long due = begin + arrival * pause;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                HttpRequest request = requests.apply(arrival).build();
                Thread.startVirtualThread(() -> load.send(request, due));
            }
        });
        return load;
    }

    static void await(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    void awaitEnd() throws InterruptedException {
        open.await();
    }

    /** In milliseconds. */
    double p99() {
        return millis(99);
    }

    boolean onlyAnswered(int status) {
        return outcomes.keySet().equals(Set.of(Integer.toString(status)));
    }

    /** How many were answered with this status. */
    int answered(int status) {
        LongAdder count = outcomes.get(Integer.toString(status));
        return count == null ? 0 : count.intValue();
    }

    Map<String, LongAdder> outcomes() {
        return new TreeMap<>(outcomes);
    }

    void print(Report report, String what) {
        report.say(
                "%-26s %,8d requests   p50 %7.2f   p90 %7.2f   p99 %7.2f   p99.9 %7.2f   max %7.2f ms",
                what, nanos.getTotalCount(), millis(50), millis(90), millis(99), millis(99.9), millis(100));
    }

    private void send(HttpRequest request, long due) {
        CONNECTIONS.acquireUninterruptibly();
        String outcome;
        try {
            outcome = Integer.toString(
                    CLIENT.send(request, BodyHandlers.ofByteArray()).statusCode());
        } catch (IOException e) {
            outcome = e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            outcome = "interrupted";
        } finally {
            CONNECTIONS.release();
        }
        nanos.recordValue(Math.min(System.nanoTime() - due, LONGEST_NANOS));
        outcomes.computeIfAbsent(outcome, added -> new LongAdder()).increment();
        open.countDown();
    }

    private double millis(double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }
}
