package org.sleepfollowup.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.e2e.Web.Answer;
import tools.jackson.databind.JsonNode;

/** What a newcomer does in the first minutes: a real day's appointments in, the emails of the next morning, an answer, its effect. */
class WholeLoopIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    /** Address and, where the booking system knows it, the time zone of a client of the sample. */
    private static final Pattern CLIENT = Pattern.compile("([a-z]+@clients\\.example),([A-Za-z_/]*),");

    private final StandaloneProcess standalone = SharedStandalone.get();
    private final Product product = standalone.product();

    @Test
    void aDaysAppointmentsBecomeFigures() throws Exception {
        try (Chromium chromium = new Chromium();
                BrowserContext desk = chromium.desktop(ColorScheme.LIGHT);
                BrowserContext phone = chromium.phone(ColorScheme.LIGHT)) {
            Page dashboard = desk.newPage();
            Chromium.signIn(dashboard, standalone.access());
            Answer imported = product.importAppointments(Appointments.sample());
            reportsEveryRow(imported.json());
            List<String> followUps = plansOneFollowUpEach(imported.json());
            writesAtNineInTheMorningOfEachClient();
            movesTheFiguresOfAnOpenPage(dashboard, () -> answersOnAPhone(phone, followUps.getFirst()));
            showsTheFiguresOfTheApi(dashboard);
        }
        ContactSearch.in(standalone.data()).findsNone(clients().keySet());
    }

    private static void reportsEveryRow(JsonNode report) {
        assertThat(report.path("rows").asInt()).isEqualTo(29);
        assertThat(report.path("accepted").asInt()).isEqualTo(21);
        assertThat(report.path("unchanged").asInt()).isEqualTo(1);
        assertThat(report.path("skipped").asInt()).isEqualTo(4);
        assertThat(report.path("rejected").asInt()).isEqualTo(3);
        assertThat(report.path("report")).hasSize(29);
        assertThat(report.path("report")
                        .valueStream()
                        .filter(row -> Set.of("skipped", "rejected")
                                .contains(row.path("result").asString())))
                .hasSize(7)
                .allSatisfy(row ->
                        assertThat(row.path("reason").asString()).isNotBlank().doesNotContain("clients.example"));
    }

    private List<String> plansOneFollowUpEach(JsonNode report) {
        List<String> accepted = report.path("report")
                .valueStream()
                .filter(row -> row.path("result").asString().equals("accepted"))
                .map(row -> row.path("session").asString())
                .toList();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(accepted)
                        .allSatisfy(session ->
                                assertThat(product.followUps(session)).hasSize(1)));
        assertThat(product.followUps("A-10205")).as("a no-show").isEmpty();
        return accepted.stream()
                .map(session -> product.followUps(session).path(0).path("id").asString())
                .toList();
    }

    private void writesAtNineInTheMorningOfEachClient() {
        assertThat(emails()).isEmpty();
        standalone.moveTo("2026-11-21T08:59:00-05:00");
        assertThat(emails()).isEmpty();

        standalone.moveTo("2026-11-21T11:00:00-07:00");

        Map<String, ZoneId> clients = clients();
        assertThat(emails())
                .hasSize(21)
                .allSatisfy(email -> assertThat(email.sentAt()
                                .atZone(clients.get(email.to()))
                                .toLocalDateTime()
                                .toString())
                        .startsWith("2026-11-21T09:00"));
        assertThat(emails()).extracting(Email::to).doesNotHaveDuplicates();
    }

    /** One look at the phone's mailbox, one tap, a few more questions. */
    private void answersOnAPhone(BrowserContext phone, String followUp) {
        Page mailbox = phone.newPage();
        mailbox.navigate(standalone.access().url().resolve("/mailbox").toString());
        mailbox.locator("tr:has-text('ana@clients.example') a").tap();
        Locator eight = mailbox.frameLocator("iframe").locator("a.tap:text-is('8')");
        Page survey = phone.waitForPage(eight::tap);
        assertThat(survey.locator("input[name=sleep][value='8']")).isChecked();
        assertThat(survey.url()).doesNotContain("r=8");
        await().atMost(SOON).untilAsserted(() -> assertThat(types(followUp)).contains("sent"));
        assertThat(types(followUp)).as("a tap alone").doesNotContain("answered");

        for (String question : List.of("driftingOff", "bodyRelaxed", "mindQuiet")) {
            survey.locator("label:has(input[name=" + question + "][value='7'])").tap();
        }
        survey.locator("form button").tap();

        assertThat(survey).hasURL(Pattern.compile(".*/thanks"));
        assertThat(survey.locator("h1")).hasText("Thank you");
        await().atMost(SOON).untilAsserted(() -> assertThat(types(followUp)).contains("answered"));
    }

    private void movesTheFiguresOfAnOpenPage(Page dashboard, Runnable answer) {
        Locator answers = dashboard.locator("tr[data-therapist=t-01] .answers");
        int before = Integer.parseInt(answers.innerText());
        dashboard.evaluate("window.neverReloaded = true");

        answer.run();

        assertThat(answers).hasText(Integer.toString(before + 1));
        assertThat(dashboard.evaluate("window.neverReloaded")).isEqualTo(true);
    }

    private void showsTheFiguresOfTheApi(Page dashboard) {
        assertThat(product.therapists("")).isNotEmpty().allSatisfy(figures -> {
            Locator row =
                    dashboard.locator("tr[data-therapist='" + figures.path("id").asString() + "']");
            assertThat(row.locator(".answers"))
                    .hasText("%,d".formatted(figures.path("answers").asInt()));
            assertThat(row.locator("[data-label=Asked]"))
                    .hasText("%,d".formatted(figures.path("asked").asInt()));
            JsonNode change = figures.path("change");
            if (change.isObject()) {
                assertThat(row.locator(".change"))
                        .containsText(
                                "%.1f".formatted(Math.abs(change.path("high").asDouble())));
            }
        });
    }

    private List<Email> emails() {
        return standalone.mailbox().emails(to -> to.endsWith("@clients.example"));
    }

    private List<String> types(String followUp) {
        return product.timeline(followUp)
                .valueStream()
                .map(event -> event.path("type").asString())
                .toList();
    }

    private static Map<String, ZoneId> clients() {
        return CLIENT.matcher(new String(Appointments.sample(), StandardCharsets.UTF_8))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> ZoneId.of(row.group(2).isEmpty() ? "America/Denver" : row.group(2)),
                        (first, again) -> first));
    }
}
