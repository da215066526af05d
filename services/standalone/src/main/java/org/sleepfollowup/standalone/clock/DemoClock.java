package org.sleepfollowup.standalone.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.standalone.folder.DataFolder;
import tools.jackson.databind.json.JsonMapper;

/** Runs at real speed, ahead of the real time by what it was moved; after a restart never before where it was. */
public final class DemoClock extends Clock {
    private static final String FILE = "clock.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final InstantSource real;
    private final DataFolder folder;
    private volatile Duration ahead;

    private DemoClock(InstantSource real, DataFolder folder, Position position) {
        this.real = real;
        this.folder = folder;
        this.ahead = position.ahead();
        folder.write(FILE, JSON.writeValueAsString(position));
    }

    /**
     * The clock of a folder, as its last start left it.
     *
     * @param start where to begin; has a say later too, but only when it is later
     */
    public static DemoClock of(DataFolder folder, InstantSource real, @Nullable Instant start) {
        Position last = folder.read(FILE)
                .map(text -> JSON.readValue(text, Position.class))
                .orElseGet(() -> Position.of(real.instant(), start));
        DemoClock clock = new DemoClock(real, folder, last);
        clock.reach(start != null && start.isAfter(last.reached()) ? start : last.reached());
        return clock;
    }

    /** How far ahead of the real time, and the latest instant that it is known to have shown. */
    private record Position(Duration ahead, Instant reached) {
        static Position of(Instant real, @Nullable Instant start) {
            Instant reached = start == null ? real : start;
            return new Position(Duration.between(real, reached), reached);
        }
    }

    /** Moves forward, on disk before anyone sees it; a time that has passed is reached already. */
    synchronized void reach(Instant target) {
        Duration further = Duration.between(real.instant(), target);
        if (further.compareTo(ahead) >= 0) {
            folder.write(FILE, JSON.writeValueAsString(new Position(further, target)));
            ahead = further;
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource moving = this::instant;
        return moving.withZone(zone);
    }
}
