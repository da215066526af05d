package org.sleepfollowup.dashboard.clinic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out of a clinic, kept until anything of the clinic changes. Who asks the same while it is being worked out
 * waits for it, instead of working it out a second time.
 *
 * <p>The version is read when somebody asks, and again before the answer is worked out: an answer therefore holds all that had
 * been committed when it was asked for, by whichever instance.
 *
 * @param <Q> a question: all that the answer depends on and the version does not count
 * @param <A> an answer, the same for all who ask
 */
public final class VersionedCache<Q, A> {
    private final ToLongFunction<String> versions;
    private final Map<Key<Q>, Slot> slots;

    private record Key<Q>(String clinic, Q question) {}

    /**
     * Without any answer yet.
     *
     * @param versions the present version of a clinic, see {@link ClinicVersions}
     * @param most how many answers are kept, 1 or more; the one that was not asked for the longest goes first
     */
    public VersionedCache(ToLongFunction<String> versions, int most) {
        this.versions = versions;
        this.slots = Collections.synchronizedMap(new LinkedHashMap<>(most, 1, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key<Q>, Slot> eldest) {
                return size() > most;
            }
        });
    }

    /**
     * The answer as of now or later.
     *
     * @param work works it out from all that is committed; what it throws is thrown here, and nothing is kept
     */
    public A get(String clinic, Q question, Supplier<A> work) {
        long asked = versions.applyAsLong(clinic);
        return slots.computeIfAbsent(new Key<>(clinic, question), key -> new Slot(clinic))
                .answer(asked, work);
    }

    /** The answer to one question; its lock is held while that is worked out. */
    private final class Slot {
        private final String clinic;
        private long version;
        private @Nullable A known;

        Slot(String clinic) {
            this.clinic = clinic;
        }

        synchronized A answer(long asked, Supplier<A> work) {
            A kept = known;
            if (kept != null && version >= asked) {
                return kept;
            }
            // Others may have waited for this: what was committed since they asked is in it, and its version says so.
            long present = versions.applyAsLong(clinic);
            A fresh = work.get();
            version = present;
            known = fresh;
            return fresh;
        }
    }
}
