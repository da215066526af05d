package org.sleepfollowup.intake.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sleepfollowup.intake.body.UnreadableBodyException;
import org.sleepfollowup.intake.session.Fault;
import org.sleepfollowup.intake.session.Group;
import org.sleepfollowup.intake.session.Reading;
import org.sleepfollowup.intake.session.Session;
import org.sleepfollowup.intake.session.SessionReader;
import org.sleepfollowup.intake.session.Status;

class SessionJsonTest {
    private static final SessionReader READER =
            new SessionReader(Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneOffset.UTC));
    private static final String WHOLE = """
            {"sessionId": "A-10231", "status": "completed",
             "startedAt": "2026-11-20T17:00:00-07:00", "endedAt": "2026-11-20T18:00:00-07:00",
             "therapist": {"id": "t-12", "name": "Dana Reyes"},
             "client": {"id": "c-881", "email": "ana@clients.example", "firstName": "Ana", "locale": "en",
                        "timeZone": "America/Denver", "groups": ["insomnia", "new-parent"]},
             "service": {"name": "Deep tissue 60", "modality": "deep-tissue", "focusAreas": ["hip flexors", "neck"]},
             "room": {"lightsDimmed": true, "music": false}, "fellAsleepOnTable": false, "followUpConsent": true,
             "usualSleep": {"sleep": 4, "driftingOff": 3, "freeOfPain": 10}, "notes": {"diagnosis": "G47.0"}}""";

    @Test
    void readsEverythingThatTheContractNames() {
        Session session = understood(WHOLE);
        assertThat(session.id().value()).isEqualTo("A-10231");
        assertThat(session.status()).isEqualTo(Status.COMPLETED);
        assertThat(session.treatment().startedAt()).isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
        assertThat(session.treatment().endedAt()).isEqualTo(Instant.parse("2026-11-21T01:00:00Z"));
        assertThat(session.treatment().focusAreas()).containsExactly("hip flexors", "neck");
        assertThat(session.treatment().lightsDimmed()).isTrue();
        assertThat(session.treatment().music()).isFalse();
        assertThat(session.therapist().name()).isEqualTo("Dana Reyes");
        assertThat(session.client().timeZone()).isEqualTo(ZoneId.of("America/Denver"));
        assertThat(session.client().groups()).containsExactly(Group.INSOMNIA, Group.NEW_PARENT);
        assertThat(session.usualSleep().driftingOff()).isEqualTo(3);
        assertThat(session.usualSleep().mindQuiet()).isNull();
    }

    @Test
    void theRequiredIsEnough() {
        Session session = understood("""
                {"sessionId": "A-1", "status": "completed", "endedAt": "2026-11-20T18:00:00Z",
                 "therapist": {"id": "t-1"}, "client": {"id": "c-1", "email": "ana@clients.example"}}""");
        assertThat(session.followUpConsent()).isNull();
        assertThat(session.usualSleep()).isNull();
        assertThat(session.whyNotAsked(true)).isEmpty();
        assertThat(session.whyNotAsked(false)).isPresent();
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(faults("{}"))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("sessionId", "status", "endedAt", "therapist.id", "client.id");
        assertThat(faults("{\"status\": \"completed\", \"client\": 7, \"endedAt\": \"yesterday\"}"))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder(
                        "sessionId", "client", "client.id", "client.email", "endedAt", "therapist.id");
    }

    @Test
    void aMissingAddressIsAFaultAndAnEmptyOneIsNone() {
        String without = WHOLE.replace("\"email\": \"ana@clients.example\", ", "");
        assertThat(faults(without)).extracting(Fault::field).containsExactly("client.email");
        assertThat(understood(without.replace("completed", "no-show")).client().email())
                .isNull();
        assertThat(understood(WHOLE.replace("\"ana@clients.example\"", "null"))
                        .client()
                        .email())
                .isNull();
        assertThat(understood(WHOLE.replace("ana@clients.example", " "))
                        .client()
                        .email())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "A-10231"|17|sessionId
            "A-10231"|""|sessionId
            "A-10231"|"A\\u0000B"|sessionId
            "A-10231"|"A\\ud800B"|sessionId
            "A-10231"|{"a": 1}|sessionId
            "completed"|"done"|status
            "completed"|true|status
            "2026-11-20T18:00:00-07:00"|"2026-11-20T18:00:00"|endedAt
            "2026-11-20T18:00:00-07:00"|"2026-02-30T18:00:00Z"|endedAt
            "2026-11-20T18:00:00-07:00"|"2026-11-23T18:00:00Z"|endedAt
            "2026-11-20T18:00:00-07:00"|"+999999999-01-01T00:00:00Z"|endedAt
            "2026-11-20T18:00:00-07:00"|1763686800|endedAt
            "2026-11-20T17:00:00-07:00"|"2026-11-20T18:00:00-07:00"|startedAt
            "2026-11-20T17:00:00-07:00"|"2026-11-19T17:00:00-07:00"|startedAt
            "t-12"|null|therapist.id
            "Dana Reyes"|["Dana"]|therapist.name
            "ana@clients.example"|"ana@clients.example\\nBcc: x@clients.example"|client.email
            "ana@clients.example"|"ana"|client.email
            "ana@clients.example"|5|client.email
            "Ana"|"Ana\\r\\nTo: x"|client.firstName
            "en"|"english language"|client.locale
            "America/Denver"|"Denver"|client.timeZone
            "America/Denver"|"-07:00"|client.timeZone
            "new-parent"|"tired"|client.groups[1]
            "new-parent"|3|client.groups[1]
            ["insomnia", "new-parent"]|"insomnia"|client.groups
            ["hip flexors", "neck"]|{}|service.focusAreas
            {"lightsDimmed": true, "music": false}|true|room
            "music": false|"music": "no"|room.music
            "followUpConsent": true|"followUpConsent": 1|followUpConsent
            "sleep": 4|"sleep": 11|usualSleep.sleep
            "sleep": 4|"sleep": -1|usualSleep.sleep
            "sleep": 4|"sleep": 4.5|usualSleep.sleep
            "sleep": 4|"sleep": "4"|usualSleep.sleep
            "sleep": 4|"sleep": 99999999999|usualSleep.sleep
            """)
    void namesTheFieldThatMustBeMended(String good, String bad, String field) {
        assertThat(WHOLE).contains(good);
        assertThat(faults(WHOLE.replace(good, bad))).extracting(Fault::field).contains(field);
    }

    @Test
    void faultsQuoteNothingOfWhatWasSent() {
        assertThat(faults(WHOLE.replace("ana@clients.example", "secret at clients")))
                .extracting(Fault::message)
                .noneMatch(message -> message.contains("secret"));
    }

    @Test
    void tooLongTextsAreRefused() {
        assertThat(faults(WHOLE.replace("A-10231", "A".repeat(129))))
                .extracting(Fault::field)
                .containsExactly("sessionId");
        assertThat(faults(WHOLE.replace("Dana Reyes", "D".repeat(201))))
                .extracting(Fault::field)
                .containsExactly("therapist.name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "7",
                "null",
                "\"x\"",
                "{} {}",
                "{\"sessionId\": \"a\", \"sessionId\": \"b\"}",
                "{'sessionId': 'a'}",
                "{\"sessionId\": \"a",
                "NaN",
                "{\"a\": 01}",
                "\u0000"
            })
    void whatIsNotOneJsonObjectIsUnreadable(String text) {
        assertThatThrownBy(() -> SessionJson.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void deepNestingIsUnreadable() {
        byte[] deep = ("{\"a\":" + "[".repeat(30_000)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SessionJson.read(deep)).isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void brokenUtf8IsUnreadable() {
        byte[] body = WHOLE.replace("Dana", "Dän").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> SessionJson.read(body))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessageContaining("UTF-8");
    }

    @Property
    void noBytesWhateverFailInAnyOtherWay(@ForAll byte[] body) {
        try {
            READER.read(SessionJson.read(body));
        } catch (UnreadableBodyException e) {
            assertThat(e).hasMessageContaining("body");
        }
    }

    @Property
    void noTextInAnyFieldFailsInAnyOtherWay(@ForAll String text) {
        for (String good : List.of(
                "A-10231", "completed", "ana@clients.example", "America/Denver", "insomnia", "en", "Ana", "t-12")) {
            String json = WHOLE.replace("\"" + good + "\"", quoted(text));
            assertThat(read(json)).isInstanceOf(Reading.class);
        }
    }

    /** Every character escaped, so that even half a surrogate pair arrives. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(String.format("\\u%04x", c)));
        return quoted.append('"').toString();
    }

    private static Reading read(String json) {
        return READER.read(SessionJson.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Session understood(String json) {
        assertThat(read(json)).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) read(json)).session();
    }

    private static List<Fault> faults(String json) {
        assertThat(read(json)).isInstanceOf(Reading.Faulty.class);
        return ((Reading.Faulty) read(json)).faults();
    }
}
