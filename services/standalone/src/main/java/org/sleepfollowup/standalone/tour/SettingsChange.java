package org.sleepfollowup.standalone.tour;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The clinic asks at another hour from now on; at the end the hour is what it was. */
record SettingsChange() implements Scene {
    private static final String LATER = "10:15";
    private static final String LATER_STILL = "10:45";

    @Override
    public String title() {
        return "The clinic changes its settings: what is not sent yet moves";
    }

    @Override
    public Seen play(Stage stage) {
        String before = firstNight(stage);
        String other = before.equals(LATER) ? LATER_STILL : LATER;
        ask(stage, other);
        try {
            stage.await(Guest.OTTO, "rescheduled", "settings-changed");
        } finally {
            ask(stage, before);
        }
        stage.await(stage.followUp(Guest.OTTO), "the old hour", 2, event -> event.is("rescheduled"));
        return Seen.onTimeline(
                "The first email moved from " + before + " to " + other + ", and back.", stage.followUp(Guest.OTTO));
    }

    private static String firstNight(Stage stage) {
        return StreamSupport.stream(stage.web().get(stage.api("")).path("waves").spliterator(), false)
                .filter(wave -> wave.path("wave").asString().equals(Happened.FIRST_NIGHT))
                .map(JsonNode.class::cast)
                .map(wave -> wave.path("localTime").asString())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The clinic has no first night."));
    }

    private static void ask(Stage stage, String localTime) {
        stage.web()
                .call(
                        "PUT",
                        stage.api(""),
                        Map.of("waves", List.of(Map.of("wave", Happened.FIRST_NIGHT, "localTime", localTime))));
    }
}
