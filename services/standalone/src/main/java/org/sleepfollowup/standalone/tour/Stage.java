package org.sleepfollowup.standalone.tour;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.sleepfollowup.standalone.clinic.Access;
import tools.jackson.databind.JsonNode;

/** One run of the tour: its clients, and all that its scenes may do to them. */
final class Stage {
    private static final Duration SINCE_SESSION = Duration.ofMinutes(30);
    private static final String THERAPIST = "t-01";

    private final Access access;
    private final Web web;
    private final String run;
    private final Instant start;
    private final Map<Guest, Appointment> appointments = new EnumMap<>(Guest.class);

    Stage(Access access) {
        this.access = access;
        this.web = new Web(access);
        this.start = now();
        // The clock only moves forward, so that no two runs have the same ids.
        this.run = Long.toString(start.toEpochMilli(), Character.MAX_RADIX).toLowerCase(Locale.ROOT);
    }

    Access access() {
        return access;
    }

    Web web() {
        return web;
    }

    /** The path of something of the clinic in the API. */
    String api(String path) {
        return "/api/clinics/" + access.clinic() + path;
    }

    Instant now() {
        return Instant.parse(web.get("/api/demo/clock").path("now").asString());
    }

    /** Moves the clock; all that was due by then is done when this returns. */
    void moveTo(Instant target) {
        if (target.isAfter(now())) {
            web.call("POST", "/api/demo/clock", Map.of("to", target.toString()));
        }
    }

    void pass(Duration time) {
        web.call("POST", "/api/demo/clock", Map.of("advance", time.toString()));
    }

    /** The session with which the story of a client begins. */
    Appointment appointment(Guest guest) {
        return appointments.computeIfAbsent(guest, one -> appointment(one, "", start.minus(SINCE_SESSION)));
    }

    /** A further session of a client. */
    Appointment appointment(Guest guest, String mark, Instant endedAt) {
        return new Appointment(
                "tour-" + run + "-" + guest.code() + mark,
                guest,
                "tour-" + run + "-" + guest.code(),
                guest.code() + "." + run + "@tour.example",
                "completed",
                endedAt.truncatedTo(ChronoUnit.SECONDS),
                THERAPIST);
    }

    /** Hands a session in, new or corrected. */
    void handIn(Appointment appointment) {
        web.call("POST", "/api/sessions", appointment.json());
    }

    /** The follow-up of a session, as soon as there is one. */
    String followUp(Appointment appointment) {
        return Patience.await("the follow-up of session " + appointment.id(), () -> {
            JsonNode found = web.get(api("/follow-ups?session=" + appointment.id()))
                    .path("followUps")
                    .path(0)
                    .path("id");
            return found.isString() ? Optional.of(found.asString()) : Optional.empty();
        });
    }

    String followUp(Guest guest) {
        return followUp(appointment(guest));
    }

    /** Waits until so many such events stand on a timeline; gives the last of them. */
    Happened await(String followUp, String what, int times, Predicate<Happened> wanted) {
        return Patience.await(what + " on the timeline", () -> {
            List<Happened> found = StreamSupport.stream(
                            web.get(api("/follow-ups/" + followUp))
                                    .path("events")
                                    .spliterator(),
                            false)
                    .map(Happened::of)
                    .filter(wanted)
                    .toList();
            return found.size() < times ? Optional.empty() : Optional.of(found.getLast());
        });
    }

    Happened await(Guest guest, String type) {
        return await(followUp(guest), type, 1, event -> event.is(type));
    }

    Happened await(Guest guest, String type, String reason) {
        return await(followUp(guest), type + " (" + reason + ")", 1, event -> event.is(type, reason));
    }

    /** The newest email to a client, as soon as there are so many. */
    Letter letter(Guest guest, int count) {
        String address = appointment(guest).email();
        String id = Patience.await("email number " + count + " to " + guest.firstName(), () -> {
            List<JsonNode> mails = StreamSupport.stream(web.get("/api/mailbox").spliterator(), false)
                    .filter(mail -> mail.path("to").asString().equals(address))
                    .toList();
            return mails.size() < count
                    ? Optional.empty()
                    : Optional.of(mails.getFirst().path("id").asString());
        });
        return Letter.parse(id, web.raw("/api/mailbox/" + id));
    }

    Letter letter(Guest guest) {
        return letter(guest, 1);
    }
}
