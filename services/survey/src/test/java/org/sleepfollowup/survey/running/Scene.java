package org.sleepfollowup.survey.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.sleepfollowup.schemas.avro.FollowUpEvent;

/**
 * One session on an evening of its own, and what comes of it.
 *
 * @param evening far from those of other scenes
 */
public record Scene(String clinic, String session, Instant evening) {
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    /** A new one at a clinic that is there. */
    public static Scene at(String clinic) {
        return new Scene(clinic, "S-" + UUID.randomUUID(), SURVEY.evening());
    }

    public Visit visit() {
        return Visit.of(clinic, session, evening);
    }

    /** Another session of the same client, on the evening so many days later. */
    public Visit again(int daysLater, String therapist) {
        return Visit.of(
                        clinic,
                        session + "-" + daysLater + therapist,
                        RunningSurvey.denver(evening, daysLater, "18:30"))
                .ofClient(visit().client())
                .with(therapist)
                .to(visit().email());
    }

    /** The clock of a wall in Denver, so many days after the evening. */
    public void moveTo(int days, String time) {
        SURVEY.moveTo(RunningSurvey.denver(evening, days, time));
    }

    public List<Inbox.Mail> mails() {
        return mails(visit());
    }

    public static List<Inbox.Mail> mails(Visit visit) {
        return SURVEY.inbox(visit.email()).mails();
    }

    public static List<String> links(Inbox.Mail mail) {
        return Jsoup.parse(mail.html()).select("a").eachAttr("href");
    }

    /** Answers the newest email; says at which page. */
    public String answer(int score) {
        String page = page(mails().getLast());
        assertThat(http().post(page, "sleep", Integer.toString(score)).statusCode())
                .isEqualTo(303);
        return page;
    }

    /** The path of the page that an email links to. */
    public static String page(Inbox.Mail mail) {
        return Jsoup.parse(mail.html())
                .select("a.tap")
                .attr("href")
                .replace("https://sleep.example", "")
                .replaceAll("\\?.*", "");
    }

    public Http http() {
        return new Http(SURVEY.url());
    }

    public List<FollowUpEvent> events() {
        return SURVEY.topics().events(session);
    }

    public String followUp() {
        await().until(() -> !events().isEmpty());
        return events().getFirst().getFollowUpId();
    }

    public void awaitKinds(String... kinds) {
        awaitKinds(session, kinds);
    }

    public static void awaitKinds(Visit visit, String... kinds) {
        awaitKinds(visit.session(), kinds);
    }

    private static void awaitKinds(String session, String... kinds) {
        await().untilAsserted(() -> assertThat(SURVEY.topics().kinds(session)).containsExactly(kinds));
    }
}
