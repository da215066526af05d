package org.sleepfollowup.dashboard.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.Pipeline;
import org.sleepfollowup.dashboard.RunningDashboard;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.Pathways;
import org.sleepfollowup.schemas.avro.SessionFacts;
import org.sleepfollowup.schemas.avro.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that a record says of an outcome stands in the database. */
class OutcomesInFullIT {
    private static final Instant STARTED = Instant.parse("2026-11-20T23:30:00Z");

    @Test
    void keepsWhatTheFiguresAndTheFactsNeed() {
        try (Pipeline pipeline = new Pipeline("full");
                RunningDashboard dashboard = RunningDashboard.start()) {
            pipeline.session("S-1", "t-1")
                    .reported(
                            "client-1",
                            Wave.FIRST_NIGHT,
                            BaselineKind.CHECK_IN,
                            4,
                            6,
                            outcome -> outcome.setPathwaysBefore(new Pathways(8, null, 9, true))
                                    .setPathwaysAfter(new Pathways(12, 13, null, false))
                                    .setUnusual(List.of("alcohol"))
                                    .setCompared(-2)
                                    .setAfterReminder(true)
                                    .setFacts(SessionFacts.newBuilder()
                                            .setGroups(List.of("insomnia", "of-tomorrow", "anxious"))
                                            .setLightsDimmed(true)
                                            .setFellAsleepOnTable(false)
                                            .setModality("deep-tissue")
                                            .setFocusAreas(List.of("neck", "hip flexors"))
                                            .setStartedAt(STARTED)
                                            .setEndedAt(Pipeline.EVENING)
                                            .build()));
            pipeline.session("S-2", "t-1")
                    .reported(
                            "client-2",
                            Wave.FIRST_NIGHT,
                            BaselineKind.NONE,
                            null,
                            6,
                            outcome -> outcome.setUnusual(List.of("none")));

            await().until(() -> rows(dashboard).size() == 2);
            assertThat(rows(dashboard).get(0))
                    .containsEntry("pathways", "8,-,9,12,13,-")
                    .containsEntry("imputed", true)
                    .containsEntry("groups", "anxious+insomnia")
                    .containsEntry("unusual", true)
                    .containsEntry("compared", -2)
                    .containsEntry("after_reminder", true)
                    .containsEntry("room", "true,-,false")
                    .containsEntry("massage", "deep-tissue: neck, hip flexors")
                    .containsEntry("length", 5400);
            assertThat(rows(dashboard).get(1))
                    .containsEntry("groups", "")
                    .containsEntry("unusual", false)
                    .containsEntry("compared", null)
                    .containsEntry("length", null);
        }
    }

    private static List<Map<String, Object>> rows(RunningDashboard dashboard) {
        return dashboard.bean(JdbcClient.class).sql("""
                        select imputed, groups, unusual, compared, after_reminder,
                          array_to_string(array[settling_before, calm_before, comfort_before,
                            settling_after, calm_after, comfort_after], ',', '-') as pathways,
                          array_to_string(array[lights_dimmed::text, music::text, fell_asleep::text], ',', '-') as room,
                          modality || ': ' || array_to_string(focus_areas, ', ') as massage,
                          extract(epoch from ended_at - started_at)::int as length
                        from dashboard.outcome where clinic_id = 'full' order by client_ref
                        """).query().listOfRows();
    }
}
