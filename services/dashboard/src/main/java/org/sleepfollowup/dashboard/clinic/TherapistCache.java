package org.sleepfollowup.dashboard.clinic;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * What is known of the therapists of a clinic, each for themselves: of those alone of whom something changed it is read again.
 * Asked within a transaction that reads all from one moment, it tells what was known at that moment.
 *
 * @param <Q> a question: all that the answer depends on and the versions do not count
 * @param <V> what is known of one therapist
 */
public final class TherapistCache<Q, V> {
    private final Versions versions;
    private final Map<Key<Q>, Known<V>> known;

    /** See {@link ClinicVersions#since}. */
    @FunctionalInterface
    public interface Versions {
        ClinicVersions.News since(String clinic, long version);
    }

    /** Reads what is known of these therapists; who is missing in it is unknown. */
    @FunctionalInterface
    public interface Reading<V> {
        Map<String, V> of(Set<String> therapists);
    }

    private record Key<Q>(String clinic, Q question) {}

    private record Known<V>(long version, Map<String, V> byTherapist) {}

    /**
     * Without anything known.
     *
     * @param most how many questions are kept, 1 or more; the one that was not asked for the longest goes first
     */
    public TherapistCache(Versions versions, int most) {
        this.versions = versions;
        this.known = Collections.synchronizedMap(new LinkedHashMap<>(most, 1, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key<Q>, Known<V>> eldest) {
                return size() > most;
            }
        });
    }

    /** By therapist, not to be modified. */
    public Map<String, V> get(String clinic, Q question, Reading<V> reading) {
        Key<Q> key = new Key<>(clinic, question);
        Known<V> before = known.getOrDefault(key, new Known<>(ClinicVersions.News.NEVER, Map.of()));
        ClinicVersions.News news = versions.since(clinic, before.version);
        if (news.version() < before.version) {
            // Another looked from a later moment meanwhile, and what it knows cannot be taken back.
            return reading.of(versions.since(clinic, ClinicVersions.News.NEVER).therapists());
        }
        Known<V> present = new Known<>(news.version(), with(before.byTherapist, news.therapists(), reading));
        known.merge(key, present, newest());
        return present.byTherapist;
    }

    private static <V> Map<String, V> with(Map<String, V> before, Set<String> changed, Reading<V> reading) {
        if (changed.isEmpty()) {
            return before;
        }
        Map<String, V> now = new HashMap<>(before);
        now.keySet().removeAll(changed);
        now.putAll(reading.of(changed));
        return Collections.unmodifiableMap(now);
    }

    private static <V> BinaryOperator<Known<V>> newest() {
        return (one, other) -> one.version > other.version ? one : other;
    }
}
