package org.sleepfollowup.survey.running;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.sleepfollowup.schemas.avro.SurveyAnswered;

/** A client who has the first email of a session, and what is told of them. */
public record InvitedClient(Visit visit, Instant evening, Inbox.Mail mail) {
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static final String PUBLIC_URL = "https://sleep.example";

    /** Of a fresh session, on the morning after it. */
    public static InvitedClient of(String clinic) {
        Instant evening = SURVEY.evening();
        Visit visit = Visit.of(clinic, "R-" + UUID.randomUUID(), evening).handIn();
        SURVEY.moveTo(RunningSurvey.denver(evening, 1, "09:00"));
        return new InvitedClient(
                visit, evening, SURVEY.inbox(visit.email()).mails().getFirst());
    }

    /** The paths of every link to the service: of both parts, and of the headers. */
    public List<String> links() {
        Stream<String> html = Jsoup.parse(mail.html()).select("[href]").eachAttr("href").stream();
        Stream<String> text = Stream.of(mail.text().split("[\\s<>]+"));
        Stream<String> headers = mail.headers().values().stream().flatMap(value -> Stream.of(value.split("[\\s<>,]+")));
        return Stream.of(html, text, headers)
                .flatMap(links -> links)
                .filter(link -> link.startsWith(PUBLIC_URL + "/"))
                .map(link -> link.substring(PUBLIC_URL.length()))
                .distinct()
                .toList();
    }

    public List<String> taps() {
        return Jsoup.parse(mail.html()).select("a.tap").eachAttr("href").stream()
                .map(link -> link.substring(PUBLIC_URL.length()))
                .toList();
    }

    public String page() {
        return taps().getFirst().replaceAll("\\?.*", "");
    }

    public String followUp() {
        return SURVEY.topics().events(visit.session()).getFirst().getFollowUpId();
    }

    public List<String> kinds() {
        return SURVEY.topics().kinds(visit.session());
    }

    /** What was told of the answer: the sleep of each revision, or that it takes back the one before. */
    public List<String> answers() {
        return SURVEY.topics().answers(followUp()).stream()
                .map(answer -> answer.getRevision() + ": " + said(answer))
                .toList();
    }

    private static String said(SurveyAnswered answer) {
        return answer.getQuarantined()
                ? "quarantined"
                : String.valueOf(answer.getRatings().getSleep());
    }
}
