package org.sleepfollowup.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sleepfollowup.e2e.Web.Answer;
import tools.jackson.databind.node.ObjectNode;

/** The email in every language, on phones and wide screens, light and dark; its pictures are kept in the build's output. */
class EmailLooksIT {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<Integer> WIDTHS = List.of(320, 375, 1000);
    private static final int DESKTOP = 600;
    /** In how many rows the eleven numbers stand. */
    private static final String ROWS =
            "new Set([...document.querySelectorAll('a.tap')].map(tap => Math.round(tap.getBoundingClientRect().top))).size";

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
    @CsvSource({
        "en, How did you sleep",
        "es-MX, ¿cómo durmió",
        "fr-CA, Comment avez-vous dormi",
        "de, Wie haben Sie geschlafen"
    })
    void theEmailFitsAndCanBeReadInEveryLanguageItsNumbersInTwoLinesAtMost(String locale, String subject) {
        Email email = emailIn(locale);
        assertThat(email.subject()).contains(subject);
        for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = chromium.desktop(colors)) {
                Page page = context.newPage();
                page.setContent(email.html().outerHtml());
                for (int width : WIDTHS) {
                    page.setViewportSize(width, 900);
                    String name = "email-" + locale + "-" + width + "-"
                            + colors.name().toLowerCase(Locale.ROOT);
                    Chromium.keep(page, name);
                    assertThat(number(page, "document.documentElement.scrollWidth"))
                            .as(name)
                            .isLessThanOrEqualTo(width);
                    assertThat(number(page, ROWS)).as(name).isEqualTo(width < DESKTOP ? 2 : 1);
                }
                meetsWcag(page, locale + " " + colors);
            }
        }
    }

    private static int number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).intValue();
    }

    private static void meetsWcag(Page page, String name) {
        assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                .extracting(violation -> violation.getHelp() + ": "
                        + violation.getNodes().stream()
                                .map(CheckedNode::getHtml)
                                .toList())
                .as(name)
                .isEmpty();
    }

    private static Email emailIn(String locale) {
        Session session = Session.dueNow(standalone.now(), "looks-1", "looks-" + locale.toLowerCase(Locale.ROOT), 5);
        ObjectNode json = (ObjectNode) Web.JSON.readTree(session.json());
        ((ObjectNode) json.path("client")).put("locale", locale);
        Product product = standalone.product();
        Answer answer = Web.send(product.authorized(product.intake().resolve("/api/sessions"))
                .header("Content-Type", "application/json")
                .POST(Web.body(json.toString())));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return await("the email in " + locale)
                .atMost(Duration.ofSeconds(30))
                .until(() -> standalone.mailbox().emails(session.email()::equals), found -> !found.isEmpty())
                .getFirst();
    }
}
