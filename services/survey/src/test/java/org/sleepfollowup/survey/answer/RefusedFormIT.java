package org.sleepfollowup.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.Invited;
import org.sleepfollowup.survey.running.RunningSurvey;

/** What cannot be taken, and what is said of it. */
class RefusedFormIT {
    private static final String CLINIC = "refusing";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final Http http = new Http(SURVEY.url());
    private final Invited invited = Invited.by(CLINIC);

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @ParameterizedTest
    @CsvSource({
        "sleep,,sleep",
        "sleep,11,sleep",
        "sleep,seven,sleep",
        "sleep,7.5,sleep",
        "compared,4,compared",
        "unusual,aliens,unusual",
        "mindQuiet,-1,mindQuiet"
    })
    void whatCannotBeTakenIsShownWithTheRestKept(String field, String value, String wrong) {
        Map<String, List<Map<String, Object>>> before = Invited.contents();
        HttpResponse<String> refused = http.post(
                invited.page(),
                field,
                value == null ? "" : value,
                "comfortable",
                "3",
                field.equals("sleep") ? "freeOfPain" : "sleep",
                "5");
        assertThat(refused.statusCode()).isEqualTo(422);
        Document shown = Jsoup.parse(refused.body());
        assertThat(shown.select("#e-" + wrong).text()).isNotEmpty();
        assertThat(shown.select("#q-" + wrong).attr("aria-describedby").split(" "))
                .contains("e-" + wrong)
                .allSatisfy(id -> assertThat(shown.getElementById(id)).isNotNull());
        assertThat(shown.select("input[name=comfortable][checked]").attr("value"))
                .isEqualTo("3");
        assertThat(Invited.contents()).isEqualTo(before);
    }

    @Test
    void rubbishIsRefused() {
        Map<String, List<Map<String, Object>>> before = Invited.contents();
        assertThat(http.post(invited.page(), "sleep", "7", "sleep", "8").statusCode())
                .isEqualTo(422);
        assertThat(http.post(invited.page(), "sleep", "7", "colour", "blue").statusCode())
                .isEqualTo(422);
        assertThat(http.post(invited.page(), "sleep", "7", "unusual", "none", "unusual", "travel")
                        .statusCode())
                .isEqualTo(422);
        assertThat(raw("").statusCode()).isEqualTo(422);
        assertThat(raw("sleep=%").statusCode()).isEqualTo(422);
        assertThat(raw("sleep=%zz").statusCode()).isEqualTo(422);
        assertThat(raw("sleep=7&comfortable=%ff%fe").statusCode()).isEqualTo(422);
        assertThat(raw("sleep=7&x=" + "y".repeat(10_000_000)).statusCode()).isEqualTo(413);
        assertThat(http.api("POST", invited.page(), "", "{}").statusCode()).isEqualTo(415);
        assertThat(Invited.contents()).isEqualTo(before);
    }

    @Test
    void whatIsNoFormIsRefusedWithAPageThatSaysSo() {
        HttpResponse<String> refused = http.api("POST", invited.page(), "", "{}");
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).contains("no form of this page");
    }

    @Test
    void aRefusalIsInTheLanguageThatWasChosen() {
        HttpResponse<String> refused = http.post(invited.page(), "lang", "de", "sleep", "11", "comfortable", "3");
        Document shown = Jsoup.parse(refused.body());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(shown.select("html").attr("lang")).isEqualTo("de");
        assertThat(shown.select("input[name=lang]").attr("value")).isEqualTo("de");
        assertThat(shown.select("input[name=comfortable][checked]").attr("value"))
                .isEqualTo("3");
    }

    private HttpResponse<String> raw(String form) {
        return http.postRaw(invited.page(), form.getBytes(StandardCharsets.ISO_8859_1));
    }
}
