package org.sleepfollowup.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way in every run; one for each client, so that no client's fate moves another's. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed, String of) {
        this.random = new SplittableRandom(seed * 31 + of.hashCode());
    }

    /** Anything from 0 to 1 alike. */
    double share() {
        return random.nextDouble();
    }

    boolean in(double probability) {
        return random.nextDouble() < probability;
    }

    /** Normally distributed, and cut at both ends. */
    double around(double mean, double deviation, double least, double most) {
        return Math.clamp(mean + deviation * random.nextGaussian(), least, most);
    }

    /** A rating 0-10 by someone whose true value this is: people do not rate the same night twice alike. */
    int rating(double truth, double deviation) {
        return (int) Math.round(around(truth, deviation, 0, 10));
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Exponentially distributed, and cut at the longest. */
    Duration delay(Duration mean, Duration longest) {
        long millis = Math.round(-Math.log(1 - random.nextDouble()) * mean.toMillis());
        return Duration.ofMillis(Math.clamp(millis, 5_000, longest.toMillis()));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
