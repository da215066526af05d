package org.sleepfollowup.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
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
import org.sleepfollowup.survey.text.Languages;

/** The page in another language. */
class LanguageIT {
    private static final String CLINIC = "speaking";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final Http http = new Http(SURVEY.url());
    private final Invited invited = Invited.by(CLINIC);

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @Test
    void theLanguageIsChangedWithoutScriptAndLosesNothingOfWhatWasFilledIn() {
        Map<String, List<Map<String, Object>>> before = Invited.contents();
        Element spanish = Jsoup.parse(http.get(invited.page()).body())
                .select("button[lang=es]")
                .getFirst();
        assertThat(spanish.text()).isEqualTo("Español");

        HttpResponse<String> changed = http.post(
                spanish.attr("formaction"),
                "lang",
                "en",
                "sleep",
                "6",
                "comfortable",
                "3",
                "compared",
                "-2",
                "unusual",
                "travel",
                "unusual",
                "child",
                "therapistMayRead",
                "yes",
                "website",
                "",
                spanish.attr("name"),
                spanish.attr("value"));

        assertThat(changed.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(changed.body());
        assertThat(page.select("html").attr("lang")).isEqualTo("es");
        assertThat(changed.headers().firstValue("Content-Language")).hasValue("es");
        assertThat(page.select("input[checked]:not([value=''])"))
                .extracting(input -> input.attr("name") + "=" + input.attr("value"))
                .containsExactly(
                        "sleep=6",
                        "comfortable=3",
                        "compared=-2",
                        "unusual=child",
                        "unusual=travel",
                        "therapistMayRead=yes");
        assertThat(Invited.contents()).isEqualTo(before);
    }

    @Test
    void theChosenLanguageStaysThroughThanksAndCorrection() {
        HttpResponse<String> taken = http.post(invited.page(), "lang", "fr", "sleep", "6");
        String thanks = taken.headers().firstValue("Location").orElseThrow();
        Document page = Jsoup.parse(http.get(thanks).body());
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        String again = page.select("a.act").attr("href");
        assertThat(Jsoup.parse(http.get(again).body()).select("html").attr("lang"))
                .isEqualTo("fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "de"})
    void everyPageIsInTheLanguageAskedForAndOffersTheOthers(String language) {
        http.post(invited.page(), "sleep", "6");
        List<String> paths = List.of(
                invited.page(),
                invited.page() + "/thanks",
                invited.page() + "/reminders",
                "/f/" + "A".repeat(22),
                invited.unsubscribe(),
                "/unsubscribe/" + "A".repeat(22),
                "/privacy",
                "/privacy/" + CLINIC);
        assertThat(paths).allSatisfy(path -> {
            Document page = Jsoup.parse(http.get(path + "?lang=" + language).body());
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select(".languages [lang]").eachAttr("lang"))
                    .containsExactlyInAnyOrderElementsOf(Languages.offered().stream()
                            .map(Locale::toLanguageTag)
                            .filter(tag -> !tag.equals(language))
                            .toList());
            assertThat(page.text()).doesNotContain("??").doesNotContain("\u2019\u2019");
        });
    }

    @Test
    void aClosedSurveySaysSoInTheLanguageAskedFor() {
        SURVEY.moveTo(denver(invited.evening(), 4, "09:00"));
        HttpResponse<String> closed = http.get(invited.page() + "?lang=de");
        assertThat(closed.statusCode()).isEqualTo(410);
        assertThat(Jsoup.parse(closed.body()).select("html").attr("lang")).isEqualTo("de");
        assertThat(http.post(invited.page() + "/language", "language", "es").statusCode())
                .isEqualTo(410);
    }

    @Test
    void anUnknownLanguageChangesNothing() {
        assertThat(Jsoup.parse(http.get(invited.page() + "?lang=xx").body())
                        .select("html")
                        .attr("lang"))
                .isEqualTo("en");
        assertThat(http.post("/f/" + "A".repeat(22) + "/language", "language", "es")
                        .statusCode())
                .isEqualTo(404);
        assertThat(http.get(invited.page() + "/language").headers().firstValue("Location"))
                .hasValue(invited.page());
    }
}
