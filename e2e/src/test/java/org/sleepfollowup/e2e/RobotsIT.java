package org.sleepfollowup.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A mail scanner with a real browser, which runs all scripts, opens every link and presses every button. */
class RobotsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String THERAPIST = "robots-1";

    private final StandaloneProcess standalone = SharedStandalone.get();

    @Test
    void whatARobotPressesIsInNoFigureAndThePersonAfterItIs() {
        RoundTrip client = new RoundTrip(standalone, THERAPIST, "scanned");
        Email email = client.invitation();
        try (Chromium chromium = new Chromium();
                BrowserContext scanner = chromium.desktop(ColorScheme.LIGHT)) {
            surveyLinks(email).forEach(link -> open(scanner, link).close());
            assertThat(client.events()).contains("sent").doesNotContain("answered", "quarantined");

            surveyLinks(email).forEach(link -> pressEveryButton(scanner, link));
            await().atMost(SOON).untilAsserted(() -> assertThat(client.events()).contains("quarantined"));
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(answers()).isZero());

        aQuarterOfAMinuteLater();
        try (Chromium chromium = new Chromium();
                BrowserContext phone = chromium.phone(ColorScheme.LIGHT)) {
            Page page = phone.newPage();
            page.navigate(email.tap(6).toString());
            page.locator("form[method=post] button").first().tap();
            assertThat(page).hasURL(Pattern.compile(".*/thanks"));
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(answers()).isEqualTo(1));
        assertThat(client.events().getLast()).isEqualTo("answered");
    }

    @Test
    void whoIsHeldBackReadsWhyAndCountsByPressingOnceMore() {
        RoundTrip client = new RoundTrip(standalone, THERAPIST + "-person", "held");
        Email email = client.invitation();
        try (Chromium chromium = new Chromium();
                BrowserContext phone = chromium.phone(ColorScheme.LIGHT)) {
            Page page = phone.newPage();
            page.navigate(email.tap(8).toString());
            page.evaluate("document.querySelector('input[name=website]').value = 'filled in by the browser'");
            page.locator("form[method=post] button").first().tap();
            assertThat(page.locator("[role=alert]")).containsText("Please press the button once more");
            Chromium.keep(page, "held-back");
            assertThat(page.locator("input[name=sleep][value='8']")).isChecked();

            aQuarterOfAMinuteLater();
            page.locator("form[method=post] button").first().tap();
            assertThat(page).hasURL(Pattern.compile(".*/thanks"));
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(client.events()).contains("quarantined", "answered"));
    }

    /** Of the email, as a scanner finds them: the links to the page, whatever they stand on. */
    private static List<URI> surveyLinks(Email email) {
        return email.html().select("a[href*=/f/]").stream()
                .map(Element::attributes)
                .map(attributes -> URI.create(attributes.get("href")))
                .distinct()
                .toList();
    }

    private static Page open(BrowserContext scanner, URI link) {
        Page page = scanner.newPage();
        page.navigate(link.toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        return page;
    }

    /** As a program does it: by script, without waiting, and on the page that follows too. */
    private static void pressEveryButton(BrowserContext scanner, URI link) {
        Page page = open(scanner, link);
        for (int presses = 0;
                presses < 2 && page.locator("form[method=post] button").count() > 0;
                presses++) {
            page.waitForNavigation(() -> page.evaluate("document.querySelector('form[method=post] button').click()"));
        }
        page.close();
    }

    private int answers() {
        return standalone
                .product()
                .therapist(THERAPIST, "")
                .map(figures -> figures.path("answers").asInt())
                .orElse(0);
    }

    /** On the demo's clock, which the service goes by. */
    private void aQuarterOfAMinuteLater() {
        Instant later = standalone.now().plusSeconds(15);
        standalone.moveTo(later.toString());
    }
}
