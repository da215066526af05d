package org.sleepfollowup.survey.followup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.InvitationState.Expired;
import org.sleepfollowup.survey.followup.InvitationState.Failed;
import org.sleepfollowup.survey.followup.InvitationState.Pending;
import org.sleepfollowup.survey.followup.InvitationState.Sent;
import org.sleepfollowup.survey.followup.InvitationState.Suppressed;
import org.sleepfollowup.survey.followup.InvitationState.Withdrawn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what an invitation came to, together with the event that tells of it. The caller holds the follow-up's lock. */
@Component
public class Transitions {
    /** From one state to another. */
    public record Move(FollowUp followUp, Invitation before, InvitationState state) {
        Invitation after() {
            return before.in(state);
        }

        /** It bears on nothing but the invitation itself: it is on its way, and stays so. */
        boolean isPlain() {
            return isOnItsWay(before.state()) && isOnItsWay(state);
        }

        boolean isSending() {
            return state instanceof Sent && !(before.state() instanceof Sent);
        }

        private static boolean isOnItsWay(InvitationState state) {
            return state instanceof Pending || state instanceof Sent;
        }
    }

    private final FollowUps followUps;
    private final Invitations invitations;
    private final FollowUpPublisher publisher;
    private final Clock clock;

    Transitions(FollowUps followUps, Invitations invitations, FollowUpPublisher publisher, Clock clock) {
        this.followUps = followUps;
        this.invitations = invitations;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The invitation is in another state now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(FollowUp followUp, Invitation before, InvitationState state) {
        replace(followUp, before, before.in(state));
    }

    /** Many invitations are in another state now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveAll(List<Move> moves) {
        List<Move> plain = moves.stream().filter(Move::isPlain).toList();
        invitations.saveAll(plain.stream().map(Move::after).toList());
        followUps.asked(
                plain.stream()
                        .filter(Move::isSending)
                        .map(move -> move.followUp().id())
                        .toList(),
                clock.instant());
        publisher.publishAll(plain.stream().flatMap(Transitions::told).toList(), clock.instant());
        moves.stream().filter(move -> !move.isPlain()).forEach(this::moveAlone);
    }

    /** The move before may have taken this invitation along, where both are of one follow-up. */
    private void moveAlone(Move move) {
        if (invitations.get(move.before().id()).equals(move.before())) {
            replace(move.followUp(), move.before(), move.after());
        }
    }

    private static Stream<FollowUpPublisher.Told> told(Move move) {
        return move.state().equals(move.before().state())
                ? Stream.empty()
                : eventOf(move.before().wave(), move.before().state(), move.state()).stream()
                        .map(event -> new FollowUpPublisher.Told(move.followUp(), event));
    }

    void replace(FollowUp followUp, Invitation before, Invitation after) {
        invitations.save(after);
        if (isNoLongerOnItsWay(before, after)) {
            followUps.notAsked(followUp.id());
        }
        if (after.state() instanceof Sent sent && !(before.state() instanceof Sent)) {
            followUps.asked(List.of(followUp.id()), sent.at());
        }
        tell(followUp, before.state(), after);
        if (after.state() instanceof Suppressed(String reason) && Reasons.CAPS.contains(reason)) {
            leaveTheOthersToo(followUp, after.state());
        }
    }

    private static boolean isNoLongerOnItsWay(Invitation before, Invitation after) {
        return before.state() instanceof Pending
                && switch (after.state()) {
                    case Sent sent -> false;
                    case Pending pending -> !after.due().equals(before.due());
                    case Suppressed suppressed -> true;
                    case Expired expired -> true;
                    case Withdrawn withdrawn -> true;
                    case Failed failed -> true;
                };
    }

    /** A session that the client is not asked about when its turn comes is not asked about a week later either. */
    private void leaveTheOthersToo(FollowUp followUp, InvitationState suppressed) {
        invitations.of(followUp.id()).stream()
                .filter(other -> other.state() instanceof Pending)
                .forEach(other -> replace(followUp, other, other.in(suppressed)));
    }

    void begin(FollowUp followUp, Invitation first) {
        invitations.add(first);
        tell(followUp, null, first);
    }

    private void tell(FollowUp followUp, @Nullable InvitationState before, Invitation after) {
        if (!after.state().equals(before)) {
            eventOf(after.wave(), before, after.state())
                    .ifPresent(event -> publisher.publish(followUp, event, clock.instant()));
        }
    }

    private static Optional<FollowUpEvent> eventOf(Wave wave, @Nullable InvitationState before, InvitationState after) {
        return switch (after) {
            case Sent sent when !(before instanceof Sent) -> Optional.of(new FollowUpEvent.Sent(wave));
            case Sent sent
            when sent.remindedAt() != null && before instanceof Sent was && was.remindedAt() == null ->
                Optional.of(new FollowUpEvent.Reminded(wave));
            case Suppressed(String reason) -> Optional.of(new FollowUpEvent.Suppressed(wave, reason));
            case Expired(String reason) -> Optional.of(new FollowUpEvent.Expired(wave, reason));
            case Failed(String reason) -> Optional.of(new FollowUpEvent.Failed(wave, reason));
            // An answer is told with its revision, and a withdrawal once for the whole follow-up.
            case Sent sent -> Optional.empty();
            case Withdrawn withdrawn -> Optional.empty();
            case Pending pending -> Optional.empty();
        };
    }
}
