package org.sleepfollowup.aggregator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.aggregator.Sample.answer;
import static org.sleepfollowup.aggregator.Sample.plan;
import static org.sleepfollowup.aggregator.Sample.planWithCheckIn;
import static org.sleepfollowup.aggregator.Sample.planned;
import static org.sleepfollowup.aggregator.Sample.quarantined;
import static org.sleepfollowup.aggregator.Sample.ratings;
import static org.sleepfollowup.aggregator.Sample.withdrawn;
import static org.sleepfollowup.schemas.avro.Wave.FIRST_NIGHT;
import static org.sleepfollowup.schemas.avro.Wave.ONE_WEEK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.aggregator.version.TopologyVersion;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.avro.Ratings;

/** Stores that a release has written must mean the same to the next one of that version. */
class StoredFormatTest {
    private static final Path COMMITTED = Path.of("src/test/resources/stores.txt");
    private static final String RENEW = "stores.renew";
    private static final TherapistKey DANA = new TherapistKey("demo", "t-12");

    @Test
    void theSameRecordsLeaveTheSameBytesInTheStoresAsWhenThisVersionWasReleased() throws IOException {
        String stored;
        try (DrivenTopology topology = new DrivenTopology()) {
            stored = text(topology.given(everything()).stored());
        }
        if (Boolean.getBoolean(RENEW)) {
            Files.writeString(COMMITTED, stored, UTF_8);
        }
        assertThat(stored)
                .as(
                        "The stores hold other bytes than %s. If the version there was released, raise"
                                + " TopologyVersion.CURRENT; then renew it with -Dtest=StoredFormatTest -D%s=true.",
                        COMMITTED, RENEW)
                .isEqualTo(Files.readString(COMMITTED, UTF_8));
    }

    /** Plans, answers and sums with everything that they may have, and with as little. */
    private static SpecificRecord[] everything() {
        return new SpecificRecord[] {
            planned(DANA, "f-1", 1, planWithCheckIn("ana", 4)),
            answer(DANA, "f-1", FIRST_NIGHT, 1)
                    .setRatings(new Ratings(7, 0, 10, 5, 6, null, 8))
                    .setCompared(-3)
                    .setUnusual(List.of("alcohol", "travel"))
                    .setAfterReminder(true)
                    .setTherapistMayRead(true)
                    .build(),
            planned(DANA, "f-2", 1, plan("bo").build()),
            answer(DANA, "f-2", ONE_WEEK, 3)
                    .setRatings(ratings(6))
                    .setUsualBefore(5)
                    .build(),
            planned(DANA, "f-3", 1, planWithCheckIn("bo", 10)),
            answer(DANA, "f-3", FIRST_NIGHT, 1, 2),
            quarantined(DANA, "f-3", FIRST_NIGHT, 2),
            withdrawn(DANA, "f-4", 7)
        };
    }

    private static String text(Map<String, ? extends Map<String, String>> stored) {
        StringBuilder text = new StringBuilder("Version: " + TopologyVersion.CURRENT.number() + "\n");
        stored.forEach((store, entries) -> entries.forEach((key, bytes) -> text.append(store)
                .append(' ')
                .append(key)
                .append(' ')
                .append(bytes)
                .append('\n')));
        return text.toString();
    }
}
