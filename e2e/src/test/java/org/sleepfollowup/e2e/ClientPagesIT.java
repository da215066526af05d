package org.sleepfollowup.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages behind an email's links, as clients have them: in four languages, on phone and desk, light and dark. */
class ClientPagesIT {
    private static final int MOST_BYTES = 20 * 1024;
    private static final double THUMB = 44;

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

    /** Both layouts and both sets of colours once; for the other languages the narrow one, on which long words would not fit. */
    @ParameterizedTest
    @CsvSource({"en, phone, DARK", "en, desktop, LIGHT", "es, phone, DARK", "fr, phone, LIGHT", "de, phone, DARK"})
    void allCanBeReadByEverybodyInTheirLanguage(String language, String device, ColorScheme colors) {
        try (BrowserContext context = device.equals("phone") ? chromium.phone(colors) : chromium.desktop(colors)) {
            Page page = context.newPage();
            pages(language).forEach((name, address) -> {
                Response response = page.navigate(address.toString());
                assertThat(response.status()).as(name).isEqualTo(name.equals("unknown-link") ? 404 : 200);
                assertThat(page.locator("html")).hasAttribute("lang", language);
                Chromium.keep(
                        page,
                        String.join("-", name, language, device, colors.name().toLowerCase(Locale.ROOT)));
                Wcag.meets(page, name);
                assertThat((boolean) page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as("%s in %s needs no scrolling sideways", name, language)
                        .isTrue();
            });
        }
    }

    @Test
    void whatIsTappedIsAsLargeAsAThumb() {
        try (BrowserContext context = chromium.phone(ColorScheme.LIGHT)) {
            Page page = context.newPage();
            pages("de").forEach((name, address) -> {
                page.navigate(address.toString());
                for (Locator target : page.locator("label > span, form button, .languages > :not(strong), a.act")
                        .all()) {
                    BoundingBox box = target.boundingBox();
                    assertThat(box.height)
                            .as("%s: %s", name, target.textContent())
                            .isGreaterThanOrEqualTo(THUMB);
                    assertThat(box.width)
                            .as("%s: %s", name, target.textContent())
                            .isGreaterThanOrEqualTo(THUMB);
                }
            });
        }
    }

    @Test
    void theLanguageIsChangedWithoutScriptAndNothingFilledInIsLost() {
        try (BrowserContext context = chromium.phoneWithoutScript()) {
            Page page = context.newPage();
            page.navigate(invitation().tap(7).toString());
            page.locator("label:has(input[name=comfortable][value='3'])").tap();
            page.locator("button[lang=de]").tap();
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            assertThat(page.locator("input[name=sleep]:checked")).hasValue("7");
            assertThat(page.locator("input[name=comfortable]:checked")).hasValue("3");
            page.locator("form button").tap();
            assertThat(page).hasURL(Pattern.compile(".*/thanks\\?lang=de"));
        }
    }

    @Test
    void theEnterKeySendsTheAnswer() {
        try (BrowserContext context = chromium.desktop(ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(invitation().tap(7).toString());
            page.locator("input[name=sleep]:checked").focus();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/thanks"));
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
            focus(page, "form button");
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

    private static void focus(Page page, String selector) {
        for (int steps = 0; steps < 100; steps++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("The Tab key never comes to " + selector);
    }

    private static Map<String, URI> pages(String language) {
        Email invitation = invitation();
        SurveyPage.open(invitation.tap(7)).submit(Map.of());
        String link = invitation.page().getPath();
        Map<String, URI> pages = new LinkedHashMap<>();
        // A tap's link has its score in the address, so the language comes after it.
        pages.put("survey", URI.create(invitation.tap(7) + "&lang=" + language));
        Map.of(
                        "thanks", link + "/thanks",
                        "reminders", link + "/reminders",
                        "unsubscribe", invitation.unsubscribe().getPath(),
                        "privacy", "/privacy",
                        "privacy-of-the-clinic",
                                "/privacy/" + standalone.access().clinic(),
                        "unknown-link", "/f/AAAAAAAAAAAAAAAAAAAAAA")
                .forEach((name, path) ->
                        pages.put(name, standalone.access().url().resolve(path + "?lang=" + language)));
        return pages;
    }

    private static Email invitation() {
        return new RoundTrip(standalone, "pages-2", "client-pages" + clients.incrementAndGet()).invitation();
    }
}
