package org.sleepfollowup.dashboard.decision;

import org.sleepfollowup.dashboard.outcome.Wave;

/** What can be decided. */
sealed interface Choice {
    /** As it stands in JSON and the database. */
    String kind();

    /** The answer of this wave that is held back counts. */
    record Release(Wave wave) implements Choice {
        static final String KIND = "release";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** The answer of this wave that is held back is thrown away. */
    record Discard(Wave wave) implements Choice {
        static final String KIND = "discard";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** The client may be written to again. */
    record Lift(Block what) implements Choice {
        static final String KIND = "lift";

        @Override
        public String kind() {
            return KIND;
        }
    }
}
