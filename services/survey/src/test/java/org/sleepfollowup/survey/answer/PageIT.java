package org.sleepfollowup.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.Invited;
import org.sleepfollowup.survey.running.RunningSurvey;

/** The page behind an email's link, as it looks. */
class PageIT {
    private static final String CLINIC = "looking";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final Http http = new Http(SURVEY.url());
    private final Invited invited = Invited.by(CLINIC);

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @Test
    void lookingAtThePageChangesNothingAndATapChoosesItsScore() {
        Map<String, List<Map<String, Object>>> before = Invited.contents();
        for (int score = 0; score <= 10; score++) {
            Document opened = Jsoup.parse(http.get(invited.taps().get(score)).body());
            assertThat(opened.select("input[name=sleep][checked]").eachAttr("value"))
                    .containsExactly(Integer.toString(score));
            assertThat(http.head(invited.taps().get(score)).statusCode()).isEqualTo(200);
        }
        http.get(invited.page() + "?r=nonsense");
        http.get(invited.page() + "/thanks");
        assertThat(Invited.contents()).isEqualTo(before);
    }

    @Test
    void thePageAsksAllAndNamesTheNightAndTheTherapist() {
        HttpResponse<String> opened = http.get(invited.page());
        Document document = Jsoup.parse(opened.body());
        assertThat(document.select("fieldset").eachAttr("id"))
                .containsExactly(
                        "q-sleep",
                        "q-driftingOff",
                        "q-bodyRelaxed",
                        "q-mindQuiet",
                        "q-evenTempered",
                        "q-comfortable",
                        "q-freeOfPain",
                        "q-usualBefore",
                        "q-compared",
                        "q-unusual");
        assertThat(document.select("fieldset > legend")).hasSize(10);
        assertThat(document.select("input[name=sleep]")).hasSize(11);
        assertThat(document.text()).contains("Dana Reyes").containsPattern("night from \\w+day to \\w+day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "de"})
    void thePageIsUnder20KilobytesInAll(String language) {
        http.post(invited.page(), "sleep", "6");
        String style = http.get("/survey/page.css").body();
        assertThat(style).doesNotContain("url(").doesNotContain("@import");
        for (String path : List.of(invited.page(), invited.page() + "/thanks", "/privacy/" + CLINIC)) {
            String html = http.get(path + "?lang=" + language).body();
            Document document = Jsoup.parse(html);
            assertThat(document.select("script, img, iframe, link:not([href='/survey/page.css'])"))
                    .as(path)
                    .isEmpty();
            assertThat(bytes(html) + bytes(style)).as(path).isLessThan(20 * 1024);
        }
    }

    @Test
    void everyPageIsKeptByNobodyAndTellsNobodyItsAddress() {
        List<String> paths = List.of(
                invited.page(),
                invited.page() + "/thanks",
                invited.page() + "/reminders",
                "/f/" + "A".repeat(22),
                "/privacy",
                "/privacy/" + CLINIC);
        assertThat(paths).allSatisfy(path -> {
            HttpHeaders headers = http.get(path).headers();
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'");
            assertThat(headers.allValues("Set-Cookie")).isEmpty();
        });
    }

    @Test
    void enterSendsTheFormAndDoesNotChangeTheLanguage() {
        Document document = Jsoup.parse(http.get(invited.page()).body());
        Element first = document.select("button").getFirst();
        assertThat(first.attr("form")).isEqualTo(document.select("form").attr("id"));
        assertThat(first.hasAttr("formaction")).isFalse();
        assertThat(first.hasAttr("name")).isFalse();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
