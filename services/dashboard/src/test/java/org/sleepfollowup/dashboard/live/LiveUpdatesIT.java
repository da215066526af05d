package org.sleepfollowup.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sleepfollowup.dashboard.RunningDashboard;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Pages come and go. */
@ExtendWith(OutputCaptureExtension.class)
class LiveUpdatesIT {

    @Test
    void aPageThatWasSignedOutAndClosedIsForgottenWithoutAFuss(CapturedOutput output) throws Exception {
        try (RunningDashboard dashboard = RunningDashboard.start("--sleepfollowup.dashboard.live.heartbeat=200ms")) {
            LiveUpdates updates = dashboard.bean(LiveUpdates.class);
            HttpClient browser = dashboard.signedIn("watching", "wanda");
            HttpRequest events = HttpRequest.newBuilder(dashboard.uri("/clinics/watching/events"))
                    .build();
            InputStream stream =
                    browser.send(events, BodyHandlers.ofInputStream()).body();
            assertThat(stream.read()).isPositive();
            assertThat(updates.openPages()).isEqualTo(1);

            String csrf = dashboard
                    .page(browser, "/clinics/watching")
                    .select("input[name=_csrf]")
                    .attr("value");
            dashboard.post(browser, "/sign-out", "_csrf=" + csrf);
            stream.close();

            await().until(() -> updates.openPages() == 0);
        }
        assertThat(output).doesNotContain("already committed");
    }

    @Test
    void aPageThatComesWhileTheServiceStopsDoesNotHoldItUp() throws Exception {
        try (RunningDashboard dashboard = RunningDashboard.start()) {
            HttpClient browser = dashboard.signedIn("stopping", "stella");
            LiveUpdates updates = dashboard.bean(LiveUpdates.class);
            updates.stop();

            HttpRequest events = HttpRequest.newBuilder(dashboard.uri("/clinics/stopping/events"))
                    .build();
            assertThat(browser.sendAsync(events, BodyHandlers.ofString())
                            .get(10, TimeUnit.SECONDS)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(updates.openPages()).isZero();
        }
    }
}
