package org.sleepfollowup.dashboard.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.refusal.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Follow-ups as JSON. */
@RestController
class FollowUpsApi {
    private final FollowUps followUps;

    FollowUpsApi(FollowUps followUps) {
        this.followUps = followUps;
    }

    /**
     * A part of the list.
     *
     * @param next id to pass as {@code after} for those that follow, null where there are no more
     */
    record Page(List<FollowUp> followUps, @Nullable String next) {
        static Page of(List<FollowUp> followUps) {
            return new Page(
                    followUps,
                    followUps.size() < FollowUps.PAGE
                            ? null
                            : followUps.getLast().id());
        }
    }

    record Timeline(String id, @Nullable String session, String therapist, List<FollowUp.Event> events) {}

    @GetMapping("/api/clinics/{clinic}/follow-ups")
    Page list(
            @PathVariable String clinic,
            @RequestParam(required = false) @Nullable String session,
            @RequestParam(required = false) @Nullable String therapist,
            @RequestParam(required = false) @Nullable String after) {
        return Page.of(followUps.list(clinic, session, therapist, after));
    }

    @GetMapping("/api/clinics/{clinic}/follow-ups/{id}")
    Timeline timeline(@PathVariable String clinic, @PathVariable String id) {
        FollowUp followUp = followUps.find(clinic, id).orElseThrow(FollowUpsApi::unknown);
        return new Timeline(
                followUp.id(), followUp.session(), followUp.therapist(), followUps.events(clinic, followUp.id()));
    }

    static Refusal unknown() {
        return Refusal.notFound(
                "There is no such follow-up.",
                "Look it up by its session: a session that came in a moment ago may take a second to appear.");
    }
}
