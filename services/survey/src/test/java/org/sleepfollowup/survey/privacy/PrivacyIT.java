package org.sleepfollowup.survey.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.RunningSurvey;

class PrivacyIT {
    private static final String CLINIC = "discreet";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final Http http = new Http(SURVEY.url());

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @Test
    void everybodyMayReadWhatIsStoredAndHowToHaveItErased() {
        Document page = Jsoup.parse(http.get("/privacy").body());
        assertThat(page.select("h2")).hasSize(6);
        assertThat(page.text()).contains("14 days", "tick the box", "erased at once", "simply reply to its email");
        assertThat(page.select("a[href^=mailto]")).isEmpty();
    }

    @Test
    void aClinicsOwnPageSaysWhomToWriteTo() {
        Document page = Jsoup.parse(http.get("/privacy/" + CLINIC).body());
        assertThat(page.text()).contains("Write to Quiet Hands");
        assertThat(page.select("a[href^=mailto]").attr("href")).isEqualTo("mailto:desk@quiet-hands.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/privacy/nowhere", "/privacy/%00", "/privacy/-"})
    void anUnknownClinicGetsThePageThatIsTrueOfAll(String path) {
        HttpResponse<String> page = http.get(path);
        assertThat(page.statusCode()).isIn(200, 400);
        assertThat(page.body()).doesNotContain("mailto:");
    }

    @Test
    void aStrangersLanguageIsTheOneThatTheBrowserAsksFor() {
        assertThat(languageFor("fr-CA,fr;q=0.8,en;q=0.5")).isEqualTo("fr");
        assertThat(languageFor("da, es-MX;q=0.7")).isEqualTo("es");
        assertThat(languageFor("da")).isEqualTo("en");
        assertThat(languageFor("*;;q=x")).isEqualTo("en");
    }

    private String languageFor(String accepted) {
        return Jsoup.parse(http.getAccepting("/privacy", accepted).body())
                .select("html")
                .attr("lang");
    }
}
