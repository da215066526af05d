package org.sleepfollowup.survey.optout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.Inbox;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;

class UnsubscribeIT {
    private static final String CLINIC = "unsubscribing";
    private static final Pattern LINK = Pattern.compile("<https://sleep\\.example(/unsubscribe/[\\w-]{22})>");
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final Http http = new Http(SURVEY.url());
    private final String session = "U-" + UUID.randomUUID();
    private Instant evening = Instant.EPOCH;
    private Visit visit = Visit.of(CLINIC, session, evening);
    private String link = "";

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @BeforeEach
    void receiveAnEmail() {
        evening = SURVEY.evening();
        visit = Visit.of(CLINIC, session, evening).handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        Inbox.Mail mail = SURVEY.inbox(visit.email()).mails().getFirst();
        Matcher header = LINK.matcher(mail.headers().get("List-Unsubscribe"));
        assertThat(header.find()).isTrue();
        link = header.group(1);
    }

    @Test
    void lookingAsksAndChangesNothing() {
        assertThat(http.get(link).body()).contains("<button").contains("method=\"post\"");
        SURVEY.moveTo(denver(evening, 2, "09:00"));
        assertThat(SURVEY.inbox(visit.email()).mails()).as("the reminder").hasSize(2);
    }

    @Test
    void oneClickStopsEverythingAtOnceAlsoWhatIsPlanned() {
        assertThat(http.post(link, "List-Unsubscribe", "One-Click").statusCode())
                .isEqualTo(200);
        assertThat(http.post(link).statusCode()).isEqualTo(200);
        SURVEY.moveTo(denver(evening, 8, "09:00"));
        assertThat(SURVEY.inbox(visit.email()).mails()).hasSize(1);
        awaitKinds(session, "PLANNED", "SENT FIRST_NIGHT", "OPTED_OUT one-click", "SUPPRESSED ONE_WEEK opted-out");

        Visit.of(CLINIC, session + "-2", evening.plus(Duration.ofDays(8)))
                .ofClient("client-of-" + session)
                .handIn();
        awaitKinds(session + "-2", "PLANNED", "SUPPRESSED FIRST_NIGHT opted-out", "SUPPRESSED ONE_WEEK opted-out");
    }

    @Test
    void whoSharesTheAddressIsNotAskedAnyMoreEither() {
        http.post(link, "List-Unsubscribe", "One-Click");
        Visit.of(CLINIC, session + "-2", evening.plus(Duration.ofDays(1)))
                .to(visit.email())
                .handIn();
        SURVEY.moveTo(denver(evening, 2, "09:00"));
        awaitKinds(session + "-2", "PLANNED", "SUPPRESSED FIRST_NIGHT opted-out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=x", "application/json", ""})
    void oneClickActsWhateverTheBodyIsWithoutCookiesOrRedirects(String type) {
        HttpResponse<String> answer = http.postAs(link, type, "--x--");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location");
        awaitKinds(session, "PLANNED", "SENT FIRST_NIGHT", "OPTED_OUT one-click", "SUPPRESSED ONE_WEEK opted-out");
    }

    @Test
    void lookingAtTheLinkNeverOptsOut() {
        http.get(link + "?List-Unsubscribe=One-Click");
        http.head(link);
        http.get(link + "/undo");
        SURVEY.moveTo(denver(evening, 2, "09:00"));
        SURVEY.moveTo(denver(evening, 7, "09:00"));
        awaitKinds(session, "PLANNED", "SENT FIRST_NIGHT", "REMINDED FIRST_NIGHT", "SENT ONE_WEEK");
    }

    @Test
    void theButtonOfThePageOptsOutAndWhatItDidCanBeTakenBackAtOnce() {
        Element form = form(http.get(link));
        HttpResponse<String> done =
                http.post(form.attr("action"), "confirmed", form.select("input").val());
        assertThat(http.post(form(done).attr("action")).statusCode()).isEqualTo(200);
        SURVEY.moveTo(denver(evening, 7, "09:00"));
        awaitKinds(
                session,
                "PLANNED",
                "SENT FIRST_NIGHT",
                "OPTED_OUT confirmed",
                "SUPPRESSED ONE_WEEK opted-out",
                "LIFTED opt-out",
                "SENT ONE_WEEK");
    }

    @Test
    void aScannerThatPressesEveryButtonLaterDoesNotTakeAnOptOutBack() {
        http.post(link, "List-Unsubscribe", "One-Click");
        SURVEY.clock().advance(OptOuts.UNDONE_WITHIN);
        assertThat(Jsoup.parse(http.post(link).body()).select("form")).isEmpty();
        http.post(link + "/undo");
        SURVEY.moveTo(denver(evening, 7, "09:00"));
        awaitKinds(session, "PLANNED", "SENT FIRST_NIGHT", "OPTED_OUT one-click", "SUPPRESSED ONE_WEEK opted-out");
    }

    private static Element form(HttpResponse<String> page) {
        return Objects.requireNonNull(Jsoup.parse(page.body()).selectFirst("form"));
    }

    @Test
    void aLinkThatIsNoneGetsAFriendlyPage() {
        assertThat(http.get("/unsubscribe/nothing").statusCode()).isEqualTo(404);
        assertThat(http.post("/unsubscribe/" + "B".repeat(22)).statusCode()).isEqualTo(404);
    }

    private static void awaitKinds(String session, String... kinds) {
        await().untilAsserted(() -> assertThat(SURVEY.topics().kinds(session)).containsExactly(kinds));
    }
}
