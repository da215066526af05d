package org.sleepfollowup.survey.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is rated: whole numbers 0-10, higher is better. In the order in which they are asked. */
public enum Item {
    SLEEP("sleep"),
    DRIFTING_OFF("driftingOff"),
    BODY_RELAXED("bodyRelaxed"),
    MIND_QUIET("mindQuiet"),
    EVEN_TEMPERED("evenTempered"),
    COMFORTABLE("comfortable"),
    FREE_OF_PAIN("freeOfPain");

    /** The scale of every item. */
    public static final List<Integer> SCALE = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

    private final String id;

    Item(String id) {
        this.id = id;
    }

    /** Its name in forms and messages. */
    public String id() {
        return id;
    }

    /** The item of a name, if there is one. */
    public static Optional<Item> find(String id) {
        return Stream.of(values()).filter(item -> item.id.equals(id)).findFirst();
    }
}
