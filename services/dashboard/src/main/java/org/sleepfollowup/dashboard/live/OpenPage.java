package org.sleepfollowup.dashboard.live;

import java.io.IOException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A page that somebody looks at, and the version of the clinic that it shows. */
final class OpenPage {
    private final String clinic;
    private final SseEmitter connection;
    private long shown;

    OpenPage(String clinic, long shown, SseEmitter connection) {
        this.clinic = clinic;
        this.shown = shown;
        this.connection = connection;
    }

    String clinic() {
        return clinic;
    }

    /** Tells the page to look again, once for however many changes. */
    synchronized void show(long version) {
        if (version != shown) {
            shown = version;
            send(SseEmitter.event().name("changed").id(Long.toString(version)).data(Long.toString(version)));
        }
    }

    void signOfLife() {
        send(SseEmitter.event().comment("still here"));
    }

    void close() {
        connection.complete();
    }

    private void send(SseEmitter.SseEventBuilder event) {
        try {
            connection.send(event);
        } catch (IOException | IllegalStateException e) {
            // Nobody looks any more.
            connection.completeWithError(e);
        }
    }
}
