package org.sleepfollowup.aggregator.pairing;

/** Session facts on topics. */
final class SessionFactsAvro {
    private SessionFactsAvro() {}

    static SessionFacts read(org.sleepfollowup.schemas.avro.SessionFacts f) {
        Lengths.checkText("modality", f.getModality());
        Lengths.checkTexts("focusAreas", f.getFocusAreas());
        Lengths.checkTexts("groups", f.getGroups());
        return new SessionFacts(
                f.getStartedAt(),
                f.getEndedAt(),
                f.getModality(),
                f.getFocusAreas(),
                f.getLightsDimmed(),
                f.getMusic(),
                f.getFellAsleepOnTable(),
                f.getGroups());
    }

    static org.sleepfollowup.schemas.avro.SessionFacts write(SessionFacts f) {
        return new org.sleepfollowup.schemas.avro.SessionFacts(
                f.startedAt(),
                f.endedAt(),
                f.modality(),
                f.focusAreas(),
                f.lightsDimmed(),
                f.music(),
                f.fellAsleepOnTable(),
                f.groups());
    }
}
