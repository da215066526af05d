package org.sleepfollowup.dashboard.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Wave;
import org.sleepfollowup.dashboard.refusal.FieldError;
import org.sleepfollowup.dashboard.refusal.Refusal;

/**
 * A decision as it comes in, by a form or as JSON.
 *
 * @param kind release, discard or lift
 * @param wave with release and discard
 * @param what with lift
 * @param clientAskedForIt with an opt-out or a complaint: it is the client's own word, and only theirs takes it back
 */
record Wish(
        @Nullable String kind,
        @Nullable String followUp,
        @Nullable String wave,
        @Nullable String what,
        @Nullable Boolean clientAskedForIt) {

    /**
     * What is chosen about which follow-up.
     *
     * @throws Refusal naming each field that is missing or cannot be
     */
    Chosen chosen() {
        List<FieldError> errors = new ArrayList<>();
        if (followUp == null || followUp.isBlank()) {
            errors.add(new FieldError("followUp", "Give the id of the follow-up."));
        }
        Optional<Choice> choice = choice(errors);
        if (!errors.isEmpty() || choice.isEmpty() || followUp == null) {
            throw Refusal.invalid(errors);
        }
        return new Chosen(followUp, choice.get());
    }

    /** A choice about a follow-up. */
    record Chosen(String followUp, Choice choice) {}

    private Optional<Choice> choice(List<FieldError> errors) {
        return switch (kind == null ? "" : kind) {
            case Choice.Release.KIND -> wave(errors).map(Choice.Release::new);
            case Choice.Discard.KIND -> wave(errors).map(Choice.Discard::new);
            case Choice.Lift.KIND -> block(errors).map(Choice.Lift::new);
            default -> {
                errors.add(new FieldError("kind", "Use release, discard or lift."));
                yield Optional.empty();
            }
        };
    }

    private Optional<Wave> wave(List<FieldError> errors) {
        Optional<Wave> found =
                Stream.of(Wave.values()).filter(one -> one.code().equals(wave)).findFirst();
        if (found.isEmpty()) {
            errors.add(new FieldError("wave", "Use first-night or one-week."));
        }
        return found;
    }

    private Optional<Block> block(List<FieldError> errors) {
        Optional<Block> found = Block.find(what == null ? "" : what);
        if (found.isEmpty()) {
            errors.add(new FieldError("what", "Use hard-bounce, soft-bounces, complaint or opt-out."));
        } else if (found.get().isClientsWish() && !Boolean.TRUE.equals(clientAskedForIt)) {
            errors.add(new FieldError(
                    "clientAskedForIt",
                    "The client wants no more of these emails; lifted only when they asked for it: say so with true."));
        }
        return found;
    }
}
