package org.sleepfollowup.survey.optout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        awaitKinds(session, "PLANNED", "SENT FIRST_NIGHT", "SUPPRESSED ONE_WEEK opted-out");

        Visit.of(CLINIC, session + "-2", evening.plus(Duration.ofDays(8)))
                .ofClient("client-of-" + session)
                .handIn();
        awaitKinds(session + "-2", "PLANNED", "SUPPRESSED FIRST_NIGHT opted-out", "SUPPRESSED ONE_WEEK opted-out");
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
