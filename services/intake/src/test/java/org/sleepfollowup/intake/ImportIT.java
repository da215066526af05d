package org.sleepfollowup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.testing.Infrastructure;
import tools.jackson.databind.JsonNode;

class ImportIT extends IntakeTest {
    private static final String HEADER = "Appointment ID,Status,End,Practitioner ID,Client ID,Client Email\n";

    @Test
    void theSampleIsReportedRowByRow() throws IOException {
        Sender.Answer answer = sender.importCsv(sample());
        assertThat(answer.status()).isEqualTo(200);
        assertCounts(answer.json(), 29, 21, 1, 4, 3);
        assertThat(report(answer))
                .filteredOn(line -> line.get("result").asString().equals("skipped"))
                .extracting(line -> line.get("session").asString())
                .containsExactly("A-10205", "A-10208", "A-10211", "A-10220");
        assertThat(report(answer))
                .filteredOn(line -> line.get("result").asString().equals("rejected"))
                .extracting(line -> line.get("session").asString())
                .containsExactly("A-10214", "A-10206", "A-10299");
        assertThat(report(answer)).extracting(line -> line.get("row").asInt()).containsExactlyElementsOf(upTo(29));
        assertThat(answer.http().body()).doesNotContain("@clients", "(at)");
        assertThat(handedOn()).isEqualTo(21);
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        sender.importCsv(sample());
        assertCounts(sender.importForm(sample(), "file").json(), 29, 0, 22, 4, 3);
        assertThat(handedOn()).isEqualTo(21);
    }

    @Test
    void aSessionChangedWithinOneFileGoesOnTwice() {
        String row = "A-1,Completed,2026-11-20T10:00:00-07:00,t-1,c-1,ana@clients.example\n";
        Sender.Answer answer = sender.importCsv(bytes(HEADER + row + row.replace("t-1", "t-2") + row));
        assertCounts(answer.json(), 3, 3, 0, 0, 0);
        assertThat(handedOn()).isEqualTo(3);
    }

    @Test
    void thousandsOfRowsGoOn() {
        StringBuilder csv = new StringBuilder(HEADER);
        upTo(3000)
                .forEach(i -> csv.append(
                        "A-%d,Completed,2026-11-20 10:00,t-%d,c-%d,c%d@clients.example\n".formatted(i, i % 12, i, i)));
        assertCounts(sender.importCsv(bytes(csv.toString())).json(), 3000, 3000, 0, 0, 0);
        assertThat(handedOn()).isEqualTo(3000);
    }

    @Test
    void aHeaderAloneHasNoRows() {
        assertCounts(sender.importCsv(bytes(HEADER)).json(), 0, 0, 0, 0, 0);
    }

    @Test
    void aFileThatIsNoneIsRefusedWithWhatMendsIt() {
        assertThat(sender.importCsv(bytes("")).status()).isEqualTo(400);
        assertThat(sender.importCsv(new byte[] {0x50, 0x4B, 3, 4, 0, 0, 0, 0}).text("detail"))
                .contains("UTF-8");
        assertThat(sender.importCsv(bytes("Appointment ID\nA-1")).text("detail"))
                .contains("\"Status\", \"End\", \"Practitioner ID\"");
        assertThat(sender.importForm(bytes(HEADER), "upload").text("detail")).contains("\"file\"");
    }

    @Test
    void aFileTooLargeIsRefusedWhole() {
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) '\n');
        for (Sender.Answer answer : List.of(sender.importCsv(large), sender.importForm(large, "file"))) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.text("detail")).contains("5 MB");
        }
        String rows = "A-1,Completed,2026-11-20 10:00,t-1,c-1,ana@clients.example\n".repeat(20_001);
        assertThat(sender.importCsv(bytes(HEADER + rows)).text("detail")).contains("20000 rows");
        assertThat(handedOn()).isZero();
    }

    private int handedOn() {
        return SessionTopic.of(Infrastructure.get().bootstrapServers(), clinic).size();
    }

    private static void assertCounts(
            JsonNode report, int rows, int accepted, int unchanged, int skipped, int rejected) {
        assertThat(List.of("rows", "accepted", "unchanged", "skipped", "rejected"))
                .extracting(name -> report.path(name).asInt(-1))
                .containsExactly(rows, accepted, unchanged, skipped, rejected);
    }

    private static List<JsonNode> report(Sender.Answer answer) {
        return StreamSupport.stream(answer.json().get("report").spliterator(), false)
                .toList();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static byte[] sample() throws IOException {
        try (InputStream in = ImportIT.class.getResourceAsStream("/appointments-2026-11-20.csv")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
