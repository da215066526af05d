package org.sleepfollowup.bench.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.sleepfollowup.bench.Report;

/**
 * Requests that arrive at an even pace whatever becomes of those before them. The time of each is counted from when it
 * should have begun, so that a server that stalls is charged for all who wait in front of it. One thread drives all
 * connections: a client of its own for each request would take more of the machine than what is measured.
 */
final class Load {
    /** As many as a reverse proxy keeps to a server, say; who waits for one waits on the clock. */
    private static final int CONNECTIONS = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final InetSocketAddress server;
    private final IntFunction<ByteBuffer> requests;
    private final int arrivals;
    private final long pauseNanos;
    private final Histogram nanos = new Histogram(LONGEST_NANOS, 3);
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("load").unstarted(this::run);
    private int begun;

    private Load(InetSocketAddress server, int aSecond, int arrivals, IntFunction<ByteBuffer> requests) {
        this.server = server;
        this.requests = requests;
        this.arrivals = arrivals;
        this.pauseNanos = TimeUnit.SECONDS.toNanos(1) / aSecond;
    }

    /** Begins to offer so many requests, so many a second. */
    static Load offer(InetSocketAddress server, int aSecond, int arrivals, IntFunction<ByteBuffer> requests) {
        Load load = new Load(server, aSecond, arrivals, requests);
        load.thread.start();
        return load;
    }

    void awaitEnd() throws InterruptedException {
        thread.join();
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
        return outcomes.getOrDefault(Integer.toString(status), 0);
    }

    Map<String, Integer> outcomes() {
        return outcomes;
    }

    void print(Report report, String what) {
        report.say(
                "%-26s %,8d requests   p50 %7.2f   p90 %7.2f   p99 %7.2f   p99.9 %7.2f   max %7.2f ms",
                what, nanos.getTotalCount(), millis(50), millis(90), millis(99), millis(99.9), millis(100));
    }

    private void run() {
        try (Selector selector = Selector.open()) {
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                idle.add(new Connection(server, selector));
            }
            long begin = System.nanoTime();
            long heard = begin;
            while (nanos.getTotalCount() < arrivals) {
                begin(begin);
                if (selector.select(key -> read((Connection) key.attachment()), 1) > 0) {
                    heard = System.nanoTime();
                } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                    giveUp(begin);
                }
            }
            for (Connection connection : idle) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends all that is due by now, as far as there are connections. */
    private void begin(long begin) {
        while (begun < arrivals && !idle.isEmpty() && begin + begun * pauseNanos <= System.nanoTime()) {
            Connection connection = idle.remove();
            try {
                connection.send(requests.apply(begun), begin + begun * pauseNanos);
            } catch (IOException e) {
                failed(connection, e);
            }
            begun++;
        }
    }

    private void read(Connection connection) {
        try {
            if (connection.read() instanceof Response.Whole(int status, boolean _)) {
                end(connection, Integer.toString(status));
            }
        } catch (IOException e) {
            failed(connection, e);
        }
    }

    private void failed(Connection connection, IOException e) {
        try {
            connection.close();
        } catch (IOException closing) {
            e.addSuppressed(closing);
        }
        end(connection, e.getClass().getSimpleName());
    }

    private void end(Connection connection, String outcome) {
        // To the end of the line, so that none is left unused until the server closes it.
        idle.add(connection);
        count(connection.due(), outcome);
    }

    private void giveUp(long begin) {
        for (int arrival = (int) nanos.getTotalCount(); arrival < arrivals; arrival++) {
            count(begin, "no answer");
        }
    }

    private void count(long due, String outcome) {
        nanos.recordValue(Math.min(System.nanoTime() - due, LONGEST_NANOS));
        outcomes.merge(outcome, 1, Integer::sum);
    }

    private double millis(double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }
}
