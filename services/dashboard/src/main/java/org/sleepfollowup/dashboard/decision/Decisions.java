package org.sleepfollowup.dashboard.decision;

import java.time.Clock;
import java.util.UUID;
import org.sleepfollowup.dashboard.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Hands staff's decisions on to the survey service, which carries them out and tells of it. */
@Component
class Decisions {
    private final Attention attention;
    private final StaffDecisionPublisher publisher;
    private final DecisionLog log;
    private final Clock clock;

    Decisions(Attention attention, StaffDecisionPublisher publisher, DecisionLog log, Clock clock) {
        this.attention = attention;
        this.publisher = publisher;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Returns once Kafka has it. What is being carried out already, be it otherwise, is not decided a second time.
     *
     * @return what is being carried out now
     * @throws Refusal when there is nothing to decide, or Kafka does not take it
     */
    HandedOn handOn(String clinic, Wish.Chosen chosen, String by) {
        Matter matter = attention
                .matter(clinic, chosen.followUp(), chosen.choice())
                .orElseThrow(() -> Refusal.conflict(
                        "There is nothing to decide here any more.",
                        "It was settled meanwhile, or never was so: the timeline of the follow-up tells."));
        HandedOn before = matter.handedOn();
        if (before != null && !matter.isOpen()) {
            return before;
        }
        // Kafka first: a note of what was not handed on would hide the buttons for nothing.
        Decision decision =
                new Decision(UUID.randomUUID(), clinic, matter.followUp(), chosen.choice(), by, clock.instant());
        publisher.publish(decision);
        log.add(decision, matter);
        return new HandedOn(chosen.choice().kind(), by, decision.at(), false);
    }
}
