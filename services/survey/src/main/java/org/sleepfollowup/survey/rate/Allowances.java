package org.sleepfollowup.survey.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/** So many a minute for each, in any rhythm; what was not used does not add up beyond that. */
final class Allowances {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perMinute;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    Allowances(int perMinute, int remembered, TimeMeter time) {
        this.perMinute = perMinute;
        this.time = time;
        // After a minute's rest everybody has all of it again, and need not be remembered.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(MINUTE)
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** Takes one; where none is left, says how long it is to the next. */
    Optional<Duration> take(String whose) {
        return untilNext(bucket(whose).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** How long it is to the next, where none is left. */
    Optional<Duration> exhausted(String whose) {
        Bucket bucket = buckets.getIfPresent(whose);
        return bucket == null
                ? Optional.empty()
                : untilNext(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** For how many it is remembered what they took. */
    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(String whose) {
        return buckets.get(
                whose,
                added -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private static Optional<Duration> untilNext(long nanos) {
        return nanos == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }
}
