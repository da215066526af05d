package org.sleepfollowup.survey.quarantine;

import java.util.Optional;
import java.util.stream.Stream;
import org.sleepfollowup.survey.followup.Reasons;

/** Why what was submitted may not be a person's. */
public enum Doubt {
    /** The field that nobody sees came filled in: by a robot, or by a browser that means well. */
    DECOY_FIELD(Reasons.DECOY_FIELD, false),
    /** The link that nobody sees was followed. */
    DECOY_LINK(Reasons.DECOY_LINK, true),
    /** Different answers came through one link within moments, as when every button is pressed. */
    CONTRADICTION(Reasons.CONTRADICTION, true),
    /** The button of a page that asked to press once more was pressed before anybody could have read why. */
    TOO_FAST(Reasons.TOO_FAST, true);

    private final String code;
    private final boolean wantsQuiet;

    Doubt(String code, boolean wantsQuiet) {
        this.code = code;
        this.wantsQuiet = wantsQuiet;
    }

    /** As it stands in the database, in events and at the end of message keys. */
    public String code() {
        return code;
    }

    /** Whether a robot is at it, so that nothing counts that comes through the same link before it is done. */
    boolean wantsQuiet() {
        return wantsQuiet;
    }

    /** The doubt of a code, if there is one. */
    static Optional<Doubt> find(String code) {
        return Stream.of(values()).filter(doubt -> doubt.code.equals(code)).findFirst();
    }
}
