package org.sleepfollowup.survey.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.time.Instant;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.SessionCompleted;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.Inbox;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;

class LanguagesIT {
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static final String LEFTOVERS = "(?s).*(\\?\\?|\\{[0-9]}|''|survey\\.[a-z]+\\.).*";

    @ParameterizedTest
    @CsvSource({
        "en-GB, en, How did you sleep, Thank you",
        "es-MX, es, ¿cómo durmió, Muchas gracias",
        "fr-CA, fr, Comment avez-vous dormi, Merci beaucoup",
        "de, de, Wie haben Sie geschlafen, Herzlichen Dank"
    })
    void emailAndPagesSpeakTheClientsLanguage(String locale, String language, String subject, String thanks) {
        SURVEY.clinic("languages");
        Instant evening = SURVEY.evening();
        Visit visit = Visit.of("languages", "L-" + UUID.randomUUID(), evening);
        SessionCompleted session = SessionCompleted.newBuilder(visit.record(visit.session()))
                .setLocale(locale)
                .build();
        SURVEY.topics().send(Topics.SESSION_COMPLETED, new TherapistKey("languages", visit.therapist()), session);
        SURVEY.moveTo(denver(evening, 1, "09:00"));

        Inbox.Mail mail = SURVEY.inbox(visit.email()).mails().getFirst();
        assertThat(mail.subject()).contains(subject);
        assertThat(mail.html()).contains("lang=\"" + language + "\"").doesNotMatch(LEFTOVERS);
        assertThat(mail.text()).doesNotMatch(LEFTOVERS);
        String page =
                Jsoup.parse(mail.html()).select("td a").get(7).attr("href").replaceAll("https://[^/]*", "");
        String unsubscribe = Jsoup.parse(mail.html())
                .select("a[href*=/unsubscribe/]")
                .attr("href")
                .replaceAll("https://[^/]*", "");
        Http http = new Http(SURVEY.url());
        assertThat(http.get(page).body()).contains("lang=\"" + language + "\"").doesNotMatch(LEFTOVERS);
        assertThat(http.get(unsubscribe).body())
                .contains("lang=\"" + language + "\"")
                .doesNotMatch(LEFTOVERS);
        http.post(page.replaceAll("\\?.*", ""), "sleep", "7");
        assertThat(http.get(page.replaceAll("\\?.*", "/thanks")).body())
                .contains(thanks)
                .doesNotMatch(LEFTOVERS);
    }
}
