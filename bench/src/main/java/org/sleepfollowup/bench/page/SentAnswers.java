package org.sleepfollowup.bench.page;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** When the answers about each therapist should have been sent, in order. */
final class SentAnswers {
    private final int warmUp;
    private final Map<String, List<Sent>> byTherapist = new ConcurrentHashMap<>();

    /**
     * An answer.
     *
     * @param due when it should have been sent, as {@link System#nanoTime} counts
     * @param measured whether it comes after the warm-up
     */
    record Sent(long due, boolean measured) {}

    /** @param warmUp how many answers come before those that are measured */
    SentAnswers(int warmUp) {
        this.warmUp = warmUp;
    }

    /** An answer about a therapist is on its way, and should have been since then. */
    void add(String therapist, int number, long due) {
        byTherapist
                .computeIfAbsent(therapist, added -> new CopyOnWriteArrayList<>())
                .add(new Sent(due, number >= warmUp));
    }

    /** Of a therapist, those from one place to before another, as far as they were sent. */
    List<Sent> between(String therapist, int from, int to) {
        List<Sent> sent = byTherapist.getOrDefault(therapist, List.of());
        return sent.subList(Math.min(from, sent.size()), Math.min(to, sent.size()));
    }
}
