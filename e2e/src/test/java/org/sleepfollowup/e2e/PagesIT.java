package org.sleepfollowup.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page, for everybody: on phone and desk, light and dark, without script, by keyboard alone. */
class PagesIT {
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
                assertThat(response.status()).as(name).isEqualTo(200);
                Chromium.keep(page, name + "-" + device + "-" + colors.name().toLowerCase(Locale.ROOT));
                // Both layouts and both sets of colours once; every pair of them would take twice as long and find no
                // more.
                if (device.equals("phone") == (colors == ColorScheme.DARK)) {
                    Wcag.meets(page, name);
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
            Wcag.meets(page, "email");
        }
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
        pages.put("unsubscribe", invitation.unsubscribe());
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
