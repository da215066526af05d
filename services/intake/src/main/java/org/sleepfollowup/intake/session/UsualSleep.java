package org.sleepfollowup.intake.session;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The baseline asked at check-in: ratings 0-10, higher is better, null where not given. */
public record UsualSleep(
        @Nullable Integer sleep,
        @Nullable Integer driftingOff,
        @Nullable Integer bodyRelaxed,
        @Nullable Integer mindQuiet,
        @Nullable Integer evenTempered,
        @Nullable Integer comfortable,
        @Nullable Integer freeOfPain) {

    boolean isEmpty() {
        return Stream.of(sleep, driftingOff, bodyRelaxed, mindQuiet, evenTempered, comfortable, freeOfPain)
                .allMatch(Objects::isNull);
    }
}
