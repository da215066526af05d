package org.sleepfollowup.aggregator.pairing;

import java.time.Instant;

/** Something that happened to a follow-up and may bear on its figures. */
public sealed interface News {

    String followUpId();

    /** When it happened. */
    Instant at();

    /** Whether the follow-up counts, and as what: of two such news, the one with the higher sequence holds. */
    sealed interface Standing extends News {
        long sequence();
    }

    /** It counts, by this plan. */
    record Planned(String followUpId, long sequence, Instant at, Plan plan) implements Standing {
        public Planned {
            check(followUpId, sequence);
        }
    }

    /** It does not count: the session did not take place, or another therapist gave it. */
    record Withdrawn(String followUpId, long sequence, Instant at) implements Standing {
        public Withdrawn {
            check(followUpId, sequence);
        }
    }

    /** A client answered a wave, or corrected what was answered; or it turned out to be a robot's. */
    record Answered(String followUpId, Wave wave, Answer answer) implements News {
        public Answered {
            check(followUpId, answer.revision());
        }

        @Override
        public Instant at() {
            return answer.at();
        }
    }

    private static void check(String followUpId, long counted) {
        ImplausibleException.unless(!followUpId.isEmpty(), "followUpId must not be empty.");
        ImplausibleException.unless(counted >= 1, "sequence counts from 1.");
    }
}
