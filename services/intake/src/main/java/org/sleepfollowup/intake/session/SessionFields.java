package org.sleepfollowup.intake.session;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a session's fields are called and must hold. */
final class SessionFields {
    private static final int LONGEST_ID = 128;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 320;
    private static final Duration LONGEST_SESSION = Duration.ofHours(24);
    private static final Duration AHEAD_AT_MOST = Duration.ofDays(1);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final CheckedFields fields;
    private final Instant now;

    SessionFields(CheckedFields fields, Instant now) {
        this.fields = fields;
        this.now = now;
    }

    Reading read() {
        String id = requiredId("sessionId");
        Status status = fields.required("status", fields.code("status", Status.values(), Status::code));
        Instant startedAt = fields.instant("startedAt");
        Instant endedAt = fields.required("endedAt", fields.instant("endedAt"));
        checkTimes(startedAt, endedAt);
        String therapistId = requiredId("therapist.id");
        String therapistName = fields.text("therapist.name", LONGEST_NAME);
        String clientId = requiredId("client.id");
        EmailAddress email = email(status);
        Client client = client(clientId == null ? "" : clientId, email);
        Treatment treatment = treatment(startedAt, endedAt == null ? now : endedAt);
        Boolean consent = fields.yesOrNo("followUpConsent");
        UsualSleep usual = usualSleep();
        List<Fault> faults = fields.faults();
        if (!faults.isEmpty()) {
            return new Reading.Faulty(faults);
        }
        // Whatever is required and null has been noted as a fault.
        return new Reading.Understood(new Session(
                new SessionId(requireNonNull(id)),
                requireNonNull(status),
                new Therapist(requireNonNull(therapistId), therapistName),
                client,
                treatment,
                consent,
                usual.isEmpty() ? null : usual));
    }

    private @Nullable String requiredId(String path) {
        return fields.required(path, fields.text(path, LONGEST_ID));
    }

    private void checkTimes(@Nullable Instant startedAt, @Nullable Instant endedAt) {
        if (endedAt == null) {
            return;
        }
        if (endedAt.isAfter(now.plus(AHEAD_AT_MOST))) {
            fields.fault("endedAt", "must not lie more than a day ahead");
        }
        if (endedAt.isBefore(EARLIEST)) {
            fields.fault("endedAt", "must not lie before the year 2000");
        }
        if (startedAt == null) {
            return;
        }
        if (!startedAt.isBefore(endedAt)) {
            fields.fault("startedAt", "must lie before the session's end");
        } else if (startedAt.isBefore(endedAt.minus(LONGEST_SESSION))) {
            fields.fault("startedAt", "must lie at most 24 hours before the session's end");
        }
    }

    private @Nullable EmailAddress email(@Nullable Status status) {
        if (status == Status.COMPLETED && !fields.has("client.email")) {
            fields.fault("client.email", "must be given; leave it empty where the client has no address");
        }
        return fields.parsed(
                "client.email",
                LONGEST_ADDRESS,
                text -> EmailAddress.parse(text).orElse(null),
                "must be one usable email address, such as name@example.org");
    }

    private Client client(String id, @Nullable EmailAddress email) {
        return new Client(
                id,
                email,
                fields.text("client.firstName", LONGEST_NAME),
                fields.parsed(
                        "client.locale",
                        LONGEST_NAME,
                        Checks::locale,
                        "must be a BCP 47 language tag, such as en or es-MX"),
                fields.parsed(
                        "client.timeZone",
                        LONGEST_NAME,
                        Checks::zone,
                        "must be an IANA time zone, such as America/Denver"),
                fields.codes("client.groups", Group.values(), Group::code));
    }

    private Treatment treatment(@Nullable Instant startedAt, Instant endedAt) {
        return new Treatment(
                startedAt,
                endedAt,
                fields.text("service.modality", LONGEST_NAME),
                fields.texts("service.focusAreas", LONGEST_NAME),
                fields.yesOrNo("room.lightsDimmed"),
                fields.yesOrNo("room.music"),
                fields.yesOrNo("fellAsleepOnTable"));
    }

    private UsualSleep usualSleep() {
        return new UsualSleep(
                fields.rating("usualSleep.sleep"),
                fields.rating("usualSleep.driftingOff"),
                fields.rating("usualSleep.bodyRelaxed"),
                fields.rating("usualSleep.mindQuiet"),
                fields.rating("usualSleep.evenTempered"),
                fields.rating("usualSleep.comfortable"),
                fields.rating("usualSleep.freeOfPain"));
    }
}
