package org.sleepfollowup.dashboard.live;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The events that an open page listens to. */
@Controller
class EventsPage {
    private final LiveUpdates updates;

    EventsPage(LiveUpdates updates) {
        this.updates = updates;
    }

    /**
     * A stream of changes.
     *
     * @param version that the page shows; a later one is told at once
     */
    @GetMapping(path = "/clinics/{clinic}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable String clinic, @RequestParam(defaultValue = "0") long version) {
        return updates.open(clinic, version);
    }
}
