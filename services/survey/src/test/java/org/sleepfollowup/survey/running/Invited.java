package org.sleepfollowup.survey.running;

import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.sleepfollowup.schemas.avro.SurveyAnswered;

/**
 * A client who has just received the first email.
 *
 * @param evening of their visit
 * @param page the path behind its link
 * @param taps the same with each of the eleven scores chosen
 */
public record Invited(String session, Visit visit, Instant evening, String page, List<String> taps) {
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    public static Invited by(String clinic) {
        String session = "I-" + UUID.randomUUID();
        Instant evening = SURVEY.evening();
        Visit visit = Visit.of(clinic, session, evening).handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        String html = SURVEY.inbox(visit.email()).mails().getFirst().html();
        List<String> taps = Jsoup.parse(html).select("a.tap").eachAttr("href").stream()
                .map(link -> link.replace("https://sleep.example", ""))
                .toList();
        return new Invited(session, visit, evening, taps.getFirst().replaceAll("\\?.*", ""), taps);
    }

    /** What stands on the topic of their answers, oldest first. */
    public List<SurveyAnswered> answers() {
        return SURVEY.topics().events(session).stream()
                .findFirst()
                .map(planned -> SURVEY.topics().answers(planned.getFollowUpId()))
                .orElse(List.of());
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
