package org.sleepfollowup.survey.running;

import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.sleepfollowup.schemas.avro.SurveyAnswered;

/**
 * A client who has just received the first email of a session, and what is told of them.
 *
 * @param evening of their visit
 */
public record Invited(Visit visit, Instant evening, Inbox.Mail mail) {
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static final String PUBLIC_URL = "https://sleep.example";

    /** By this clinic, on the morning after a fresh session. */
    public static Invited by(String clinic) {
        Instant evening = SURVEY.evening();
        Visit visit = Visit.of(clinic, "I-" + UUID.randomUUID(), evening).handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        return new Invited(visit, evening, SURVEY.inbox(visit.email()).mails().getFirst());
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

    /** The path behind the email's link. */
    public String page() {
        return taps().getFirst().replaceAll("\\?.*", "");
    }

    /** The same with each of the eleven scores chosen. */
    public List<String> taps() {
        return Jsoup.parse(mail.html()).select("a.tap").eachAttr("href").stream()
                .map(link -> link.substring(PUBLIC_URL.length()))
                .toList();
    }

    /** The path of the page that opts out. */
    public String unsubscribe() {
        return links().stream()
                .filter(link -> link.startsWith("/unsubscribe/"))
                .findFirst()
                .orElseThrow();
    }

    public String followUp() {
        return SURVEY.topics().events(visit.session()).getFirst().getFollowUpId();
    }

    public List<String> kinds() {
        return SURVEY.topics().kinds(visit.session());
    }

    /** What stands on the topic of their answers, oldest first. */
    public List<SurveyAnswered> answers() {
        return kinds().isEmpty() ? List.of() : SURVEY.topics().answers(followUp());
    }

    /** The same in short: the sleep of each revision, or that it takes back the one before. */
    public List<String> revisions() {
        return answers().stream()
                .map(answer -> answer.getRevision() + ": " + said(answer))
                .toList();
    }

    private static String said(SurveyAnswered answer) {
        return answer.getQuarantined()
                ? "quarantined"
                : String.valueOf(answer.getRatings().getSleep());
    }

    /** Everything that the service keeps, of everybody. */
    public static Map<String, List<Map<String, Object>>> contents() {
        SURVEY.settle();
        return SURVEY
                .database()
                .sql("select table_name from information_schema.tables where table_schema = 'survey'")
                .query(String.class)
                .list()
                .stream()
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.toMap(
                        table -> table,
                        table -> SURVEY.database()
                                .sql("select to_jsonb(t)::text as row from survey." + table + " t order by 1")
                                .query()
                                .listOfRows()));
    }
}
