package org.sleepfollowup.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page, for everybody: on phone and desk, light and dark, without script, by keyboard alone. */
class PagesIT {
    private static final int MOST_BYTES = 20 * 1024;
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final AtomicInteger clients = new AtomicInteger();
    private static StandaloneProcess standalone;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        standalone = SharedStandalone.get();
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"phone, LIGHT", "phone, DARK", "desktop, LIGHT", "desktop, DARK"})
    void allCanBeReadByEverybody(String device, ColorScheme colors) {
        try (BrowserContext context = device.equals("phone") ? chromium.phone(colors) : chromium.desktop(colors)) {
            Page page = context.newPage();
            pages().forEach((name, address) -> {
                if (name.equals("dashboard")) {
                    Chromium.signIn(page, standalone.access());
                }
                Response response = page.navigate(address.toString());
                assertThat(response.status()).as(name).isEqualTo(name.equals("unknown-link") ? 404 : 200);
                Chromium.keep(page, name + "-" + device + "-" + colors.name().toLowerCase(Locale.ROOT));
                // Both layouts and both sets of colours once; every pair of them would take twice as long and find no
                // more.
                if (device.equals("phone") == (colors == ColorScheme.DARK)) {
                    meetsWcag(page, name);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theEmailCanBeReadByEverybody(ColorScheme colors) {
        try (BrowserContext context = chromium.phone(colors)) {
            Page page = context.newPage();
            page.setContent(invitation().html().outerHtml());
            Chromium.keep(page, "email-alone-" + colors.name().toLowerCase(Locale.ROOT));
            meetsWcag(page, "email");
        }
    }

    @Test
    void aClientCanAnswerWithoutScript() {
        try (BrowserContext context = chromium.phoneWithoutScript()) {
            Page page = context.newPage();
            page.navigate(invitation().page().toString());
            page.locator("label:has(input[name=sleep][value='6'])").tap();
            page.locator("form button").tap();
            assertThat(page).hasURL(Pattern.compile(".*/thanks"));
        }
    }

    @Test
    void aClientCanAnswerByKeyboardAlone() {
        try (BrowserContext context = chromium.desktop(ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(invitation().page().toString());
            focus(page, "input[name=sleep]");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("input[name=sleep]:checked")).hasCount(1);
            focus(page, "button");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/thanks"));
        }
    }

    @Test
    void theSurveyPageIsSmallAndHasNoScript() {
        try (BrowserContext context = chromium.phone(ColorScheme.LIGHT)) {
            Page page = context.newPage();
            AtomicInteger bytes = new AtomicInteger();
            page.onResponse(response -> bytes.addAndGet(response.body().length));
            page.navigate(invitation().page().toString());
            assertThat(bytes.get()).isPositive().isLessThan(MOST_BYTES);
            assertThat(page.locator("script")).hasCount(0);
        }
    }

    private static void meetsWcag(Page page, String name) {
        // No script can run in the frame of an email, and so axe cannot either: the email is looked at by itself.
        page.evaluate("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                .extracting(violation -> violation.getHelp() + ": "
                        + violation.getNodes().stream()
                                .map(CheckedNode::getHtml)
                                .toList())
                .as(name)
                .isEmpty();
    }

    private static void focus(Page page, String selector) {
        for (int steps = 0; steps < 100; steps++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("The Tab key never comes to " + selector);
    }

    private static Map<String, URI> pages() {
        RoundTrip client = client();
        Email invitation = client.invitation();
        URI url = standalone.access().url();
        String clinic = "/clinics/" + standalone.access().clinic();
        String email = standalone.mailbox().entries().stream()
                .filter(entry -> entry.to().equals(invitation.to()))
                .findFirst()
                .orElseThrow()
                .id();
        Map<String, URI> pages = new LinkedHashMap<>();
        pages.put("mailbox", url.resolve("/mailbox"));
        pages.put("email", url.resolve("/mailbox/" + email));
        pages.put("survey", invitation.tap(7));
        pages.put("thanks", url.resolve(invitation.page().getPath() + "/thanks"));
        pages.put("unsubscribe", invitation.unsubscribe());
        pages.put("unknown-link", url.resolve("/f/AAAAAAAAAAAAAAAAAAAAAA"));
        pages.put("sign-in", url.resolve("/sign-in"));
        pages.put("dashboard", url.resolve(clinic));
        pages.put("therapist", url.resolve(clinic + "/therapists/t-01"));
        pages.put("follow-ups", url.resolve(clinic + "/follow-ups"));
        pages.put("timeline", url.resolve(clinic + "/follow-ups/" + client.followUp()));
        pages.put("attention", url.resolve(clinic + "/attention"));
        pages.put("tour", url.resolve("/demo"));
        pages.put("reconciliation", url.resolve(clinic + "/reconciliation"));
        return pages;
    }

    private static Email invitation() {
        return client().invitation();
    }

    private static RoundTrip client() {
        return new RoundTrip(standalone, "pages-1", "pages" + clients.incrementAndGet());
    }
}
