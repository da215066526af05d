package org.sleepfollowup.dashboard.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.account.Caller;
import org.sleepfollowup.dashboard.decision.Matter.BlockedClient;
import org.sleepfollowup.dashboard.decision.Matter.HeldAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What waits for staff, and their decisions, as JSON. */
@RestController
class AttentionApi {
    private final Attention attention;
    private final Decisions decisions;

    AttentionApi(Attention attention, Decisions decisions) {
        this.attention = attention;
        this.decisions = decisions;
    }

    /** An answer that is held back; {@code decision} is null where none is being carried out. */
    record Held(
            String followUp,
            @Nullable String session,
            String therapist,
            String wave,
            Instant at,
            @Nullable String reason,
            @Nullable HandedOn decision) {
        static Held of(HeldAnswer answer) {
            return new Held(
                    answer.followUp().id(),
                    answer.followUp().session(),
                    answer.followUp().therapist(),
                    answer.wave(),
                    answer.at(),
                    answer.reason(),
                    answer.handedOn());
        }
    }

    /** A client who is not written to any more; {@code decision} is null where none is being carried out. */
    record Blocked(
            String followUp,
            @Nullable String session,
            String therapist,
            String what,
            Instant at,
            @Nullable String reason,
            @Nullable HandedOn decision) {
        static Blocked of(BlockedClient client) {
            return new Blocked(
                    client.followUp().id(),
                    client.followUp().session(),
                    client.followUp().therapist(),
                    client.what(),
                    client.at(),
                    client.reason(),
                    client.handedOn());
        }
    }

    record Waiting(List<Held> held, List<Blocked> addresses) {}

    @GetMapping("/api/clinics/{clinic}/attention")
    Waiting waiting(@PathVariable String clinic) {
        return new Waiting(
                attention.heldAnswers(clinic, null).stream().map(Held::of).toList(),
                attention.blockedClients(clinic, null).stream().map(Blocked::of).toList());
    }

    /** Accepted: Kafka has it, and the follow-up's timeline tells when it is carried out. */
    @PostMapping("/api/clinics/{clinic}/decisions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    HandedOn decide(@PathVariable String clinic, @RequestBody Wish wish, @AuthenticationPrincipal Caller caller) {
        return decisions.handOn(clinic, wish.chosen(), caller.signature());
    }
}
