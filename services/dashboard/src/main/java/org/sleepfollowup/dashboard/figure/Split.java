package org.sleepfollowup.dashboard.figure;

import java.util.stream.Stream;
import org.sleepfollowup.dashboard.outcome.Answer;
import org.sleepfollowup.dashboard.outcome.ClientGroup;

/** What parts answers in two. In the order in which a split may be shown: each only if it is safe beside those before it. */
enum Split {
    UNUSUAL,
    AFTER_REMINDER,
    ANXIOUS,
    INSOMNIA,
    NEW_PARENT,
    SLEEPS_WELL;

    /** By whether the client belongs to this group. */
    static Split of(ClientGroup group) {
        return valueOf(group.name());
    }

    /** This one and those that come before it. */
    Stream<Split> upToThis() {
        return Stream.of(values()).limit(ordinal() + 1L);
    }

    /** Whether the answer is in the part that the split is named for. */
    boolean takes(Answer answer) {
        return switch (this) {
            case UNUSUAL -> answer.unusual();
            case AFTER_REMINDER -> answer.afterReminder();
            case ANXIOUS -> answer.groups().contains(ClientGroup.ANXIOUS.code());
            case INSOMNIA -> answer.groups().contains(ClientGroup.INSOMNIA.code());
            case NEW_PARENT -> answer.groups().contains(ClientGroup.NEW_PARENT.code());
            case SLEEPS_WELL -> answer.groups().contains(ClientGroup.SLEEPS_WELL.code());
        };
    }
}
