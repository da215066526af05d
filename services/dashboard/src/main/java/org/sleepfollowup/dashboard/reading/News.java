package org.sleepfollowup.dashboard.reading;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.clinic.Clinic;
import org.sleepfollowup.dashboard.followup.AskedSession;
import org.sleepfollowup.dashboard.followup.FollowUpEvent;
import org.sleepfollowup.dashboard.outcome.Outcome;
import org.sleepfollowup.dashboard.outcome.OutcomeId;
import org.sleepfollowup.dashboard.reconciliation.Cell;
import org.sleepfollowup.dashboard.reconciliation.StreamSums;

/** What a record of one of the topics says. Of all but the follow-ups, the last word on a key is the only one that counts. */
sealed interface News {
    String clinicId();

    /**
     * The settings of a clinic.
     *
     * @param clinic null: it is no more
     */
    record OfClinic(String clinicId, @Nullable Clinic clinic) implements News {}

    record OfFollowUp(FollowUpEvent event) implements News {
        @Override
        public String clinicId() {
            return event.clinicId();
        }
    }

    /** Which session a follow-up asks about. */
    record OfSession(AskedSession asked) implements News {
        @Override
        public String clinicId() {
            return asked.clinicId();
        }
    }

    /**
     * An outcome.
     *
     * @param outcome null: it was retracted
     */
    record OfOutcome(OutcomeId id, @Nullable Outcome outcome) implements News {
        @Override
        public String clinicId() {
            return id.clinicId();
        }
    }

    /**
     * The stream's sums of a cell.
     *
     * @param sums null: nothing is left in it
     */
    record OfSums(Cell cell, @Nullable StreamSums sums) implements News {
        @Override
        public String clinicId() {
            return cell.clinicId();
        }
    }
}
