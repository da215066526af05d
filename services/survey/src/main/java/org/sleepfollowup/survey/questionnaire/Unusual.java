package org.sleepfollowup.survey.questionnaire;

import java.util.Optional;
import java.util.stream.Stream;

/** What may have made a night unusual. */
public enum Unusual {
    CHILD("child"),
    ALCOHOL("alcohol"),
    ILLNESS("illness"),
    TRAVEL("travel"),
    SLEEP_AID("sleep-aid");

    private final String code;

    Unusual(String code) {
        this.code = code;
    }

    /** As it stands in forms and on the topic. */
    public String code() {
        return code;
    }

    /** The one of a code, if there is one. */
    public static Optional<Unusual> find(String code) {
        return Stream.of(values()).filter(unusual -> unusual.code.equals(code)).findFirst();
    }
}
