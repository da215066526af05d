package org.sleepfollowup.intake.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sleepfollowup.intake.body.TooLargeException;
import org.sleepfollowup.intake.body.UnreadableBodyException;
import org.sleepfollowup.intake.session.Group;
import org.sleepfollowup.intake.session.Session;
import org.sleepfollowup.intake.session.SessionReader;
import org.sleepfollowup.intake.session.Status;

class RowReaderTest {
    private static final SessionReader READER =
            new SessionReader(Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneOffset.UTC));
    private static final String HEADER = "Appointment ID,Status,End,Practitioner ID,Client ID,Client Email,Notes\n";
    private static final String GOOD = "A-1,Completed,2026-11-20T10:00:00-07:00,t-1,c-1,ana@clients.example,";

    @Test
    void readsTheSample() throws IOException {
        List<ReadRow> rows = read(sample());
        assertThat(rows).hasSize(29);
        assertThat(rows)
                .filteredOn(ReadRow.Rejected.class::isInstance)
                .extracting(row -> ((ReadRow.Rejected) row).number())
                .containsExactly(15, 28, 29);
        assertThat(rows.get(14))
                .isEqualTo(new ReadRow.Rejected(
                        15, "A-10214", "Client Email must be one usable email address, such as name@example.org."));
        assertThat(((ReadRow.Rejected) rows.get(27)).why()).startsWith("Start must be an existing date");
        assertThat(((ReadRow.Rejected) rows.get(28)).why()).contains("2 cells").contains("20");
    }

    @Test
    void mapsEveryColumnOfTheSample() throws IOException {
        Session session = session(read(sample()).get(0));
        assertThat(session.treatment().startedAt()).isEqualTo(Instant.parse("2026-11-20T16:00:00Z"));
        assertThat(session.treatment().modality()).isEqualTo("swedish");
        assertThat(session.treatment().focusAreas()).containsExactly("hip flexors", "quadriceps");
        assertThat(session.treatment().lightsDimmed()).isTrue();
        assertThat(session.treatment().fellAsleepOnTable()).isFalse();
        assertThat(session.therapist().name()).isEqualTo("Marisol Vega");
        assertThat(session.client().firstName()).isEqualTo("Ana");
        assertThat(session.client().groups()).containsExactly(Group.INSOMNIA);
        assertThat(session.client().locale()).isEqualTo("en");
        assertThat(session.followUpConsent()).isTrue();
        assertThat(session.usualSleep().sleep()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheDelimiter(String delimiter) {
        assertThat(session(read((HEADER + GOOD).replace(",", delimiter)).getFirst())
                        .client()
                        .email()
                        .value())
                .isEqualTo("ana@clients.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"session_id", "SESSION-ID", "sessionId", " Booking  Id ", "appointment.id"})
    void forgivesHowHeadingsAreWritten(String heading) {
        assertThat(session(read(HEADER.replace("Appointment ID", heading) + GOOD)
                                .getFirst())
                        .id()
                        .value())
                .isEqualTo("A-1");
    }

    @ParameterizedTest
    @CsvSource({"No Show,NO_SHOW", "no_show,NO_SHOW", "NoShow,NO_SHOW", "Canceled,CANCELLED", "cancelled,CANCELLED"})
    void forgivesHowStatusesAreWritten(String written, Status status) {
        assertThat(session(read(HEADER + GOOD.replace("Completed", written)).getFirst())
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T10:00:00-07:00",
                "2026-11-20 10:00:00 -0700",
                "2026-11-20T17:00Z",
                "2026-11-20T10:00",
                "2026-11-20 10:00:00.000"
            })
    void readsTimesWithTheirOffsetOrInTheClinicsZone(String written) {
        assertThat(session(read(HEADER + GOOD.replace("2026-11-20T10:00:00-07:00", written))
                                .getFirst())
                        .treatment()
                        .endedAt())
                .isEqualTo(Instant.parse("2026-11-20T17:00:00Z"));
    }

    @Test
    void aQuotedCellMayGoOverLines() {
        List<ReadRow> rows = read(HEADER + GOOD + "\"first line\r\nsecond, \"\"quoted\"\" line\"\r\n" + GOOD);
        assertThat(rows).hasSize(2).allMatch(ReadRow.Understood.class::isInstance);
    }

    @Test
    void aQuoteThatIsNeverClosedSpoilsItsOwnRowOnly() {
        List<ReadRow> rows = read(HEADER + GOOD + "\"torn\n" + GOOD + "\n" + GOOD + "\"whole, with comma\"\n" + GOOD);
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).isInstanceOf(ReadRow.Rejected.class);
        assertThat(rows.subList(1, 4)).allMatch(ReadRow.Understood.class::isInstance);
    }

    @Test
    void twoTornQuotesSpoilTheirOwnRowsOnly() {
        List<ReadRow> rows = read(HEADER + GOOD + "\"torn\n" + GOOD + "\n" + GOOD + "\"torn\n" + GOOD);
        assertThat(rows.get(1)).isInstanceOf(ReadRow.Understood.class);
        assertThat(rows.get(3)).isInstanceOf(ReadRow.Understood.class);
    }

    @Test
    void brokenUtf8SpoilsItsOwnRowOnly() {
        byte[] broken = (HEADER + GOOD + "Dän\n" + GOOD).getBytes(StandardCharsets.ISO_8859_1);
        List<ReadRow> rows = read(broken);
        assertThat(((ReadRow.Rejected) rows.get(0)).why()).contains("UTF-8");
        assertThat(rows.get(1)).isInstanceOf(ReadRow.Understood.class);
    }

    @Test
    void aTornRowIsRefusedEvenWhereItHasAllThatIsRequired() {
        ReadRow row = read(HEADER + GOOD.substring(0, GOOD.length() - 1)).getFirst();
        assertThat(((ReadRow.Rejected) row).why()).contains("6 cells");
    }

    @Test
    void blankRowsAndEmptyCellsTooManyDoNoHarm() {
        List<ReadRow> rows = read(HEADER + "\n,,,,,,\n" + GOOD + ",,\n\n");
        assertThat(rows).singleElement().isInstanceOf(ReadRow.Understood.class);
    }

    @Test
    void aHeaderAloneHasNoRows() {
        assertThat(read(HEADER)).isEmpty();
        assertThat(read(HEADER.strip())).isEmpty();
    }

    @Test
    void everyFaultOfARowIsToldByItsHeading() {
        ReadRow row = read(HEADER + "A-1,Done,yesterday,,c-1,ana@,").getFirst();
        assertThat(((ReadRow.Rejected) row).why())
                .contains("Status must", "End must", "Practitioner ID must", "Client Email must")
                .doesNotContain("ana@");
    }

    @Test
    void missingColumnsAreNamed() {
        assertThatThrownBy(() -> read("Appointment ID,Status\nA-1,Completed"))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessageContaining("\"End\", \"Practitioner ID\", \"Client ID\", \"Client Email\"");
    }

    @Test
    void twoColumnsForOneFieldAreRefused() {
        assertThatThrownBy(() -> read("Email," + HEADER + "x@clients.example," + GOOD))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessageContaining("more than one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32"})
    void otherEncodingsAreRefusedWhole(String encoding) {
        byte[] bytes = (HEADER + GOOD).getBytes(Charset.forName(encoding));
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void anEmptyFileIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void tooManyRowsAreRefusedWhole() {
        byte[] bytes = (HEADER + (GOOD + "\n").repeat(3)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> AppointmentFile.read(bytes, 2))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("2 rows");
    }

    @Property
    void noBytesWhateverFailInAnyOtherWay(@ForAll byte[] rubbish) {
        byte[] good = (HEADER + GOOD + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[good.length + rubbish.length];
        System.arraycopy(good, 0, bytes, 0, good.length);
        System.arraycopy(rubbish, 0, bytes, good.length, rubbish.length);
        try {
            assertThat(read(bytes).getFirst()).isInstanceOf(ReadRow.Understood.class);
        } catch (UnreadableBodyException e) {
            assertThat(bytes).contains((byte) 0);
        }
    }

    private static byte[] sample() throws IOException {
        try (InputStream in = RowReaderTest.class.getResourceAsStream("/appointments-2026-11-20.csv")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static List<ReadRow> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ReadRow> read(byte[] bytes) {
        AppointmentFile file = AppointmentFile.read(bytes, 1000);
        RowReader reader = new RowReader(READER, file.header(), ZoneId.of("America/Denver"));
        List<ReadRow> rows = new ArrayList<>();
        file.rows().forEachRemaining(row -> rows.add(reader.read(row)));
        return rows;
    }

    private static Session session(ReadRow row) {
        assertThat(row).isInstanceOf(ReadRow.Understood.class);
        return ((ReadRow.Understood) row).session();
    }
}
