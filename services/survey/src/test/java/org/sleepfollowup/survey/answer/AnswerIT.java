package org.sleepfollowup.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.groups.Tuple;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;

/** The page, from the email's link to the topic. */
class AnswerIT {
    private static final String CLINIC = "answering";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final Http http = new Http(SURVEY.url());
    private final String session = "A-" + UUID.randomUUID();
    private Instant evening = Instant.EPOCH;
    private List<String> taps = List.of();
    private String page = "";

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @BeforeEach
    void receiveAnEmail() {
        evening = SURVEY.evening();
        Visit visit = Visit.of(CLINIC, session, evening).handIn();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        String html = SURVEY.inbox(visit.email()).mails().getFirst().html();
        taps = Jsoup.parse(html).select("a.tap").eachAttr("href").stream()
                .map(link -> link.replace("https://sleep.example", ""))
                .toList();
        page = taps.getFirst().replaceAll("\\?.*", "");
    }

    @Test
    void aTapChoosesItsScoreAndRecordsNothing() {
        Map<String, List<Map<String, Object>>> before = contents();
        for (int score = 0; score <= 10; score++) {
            Document opened = Jsoup.parse(http.get(taps.get(score)).body());
            assertThat(opened.select("input[name=sleep][checked]").eachAttr("value"))
                    .containsExactly(Integer.toString(score));
            assertThat(http.head(taps.get(score)).statusCode()).isEqualTo(200);
        }
        http.get(page + "?r=nonsense");
        http.get(page + "/thanks");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void thePageAsksAllAndIsSmallAndWithoutScript() {
        HttpResponse<String> opened = http.get(page);
        Document document = Jsoup.parse(opened.body());
        assertThat(document.select("fieldset").eachAttr("id"))
                .containsExactly(
                        "q-sleep",
                        "q-driftingOff",
                        "q-bodyRelaxed",
                        "q-mindQuiet",
                        "q-evenTempered",
                        "q-comfortable",
                        "q-freeOfPain",
                        "q-usualBefore",
                        "q-compared",
                        "q-unusual");
        assertThat(document.select("fieldset > legend")).hasSize(10);
        assertThat(document.select("input[name=sleep]")).hasSize(11);
        assertThat(document.text()).contains("Dana Reyes").containsPattern("night from \\w+day to \\w+day");
        assertThat(document.select("script")).isEmpty();
        int size = opened.body().length() + http.get("/survey/page.css").body().length();
        assertThat(size).isLessThan(20 * 1024);
        assertThat(opened.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(opened.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void anAnswerIsTakenWholeAndTold() {
        HttpResponse<String> taken = http.post(
                page,
                "sleep",
                "7",
                "driftingOff",
                "6",
                "bodyRelaxed",
                "",
                "mindQuiet",
                "5",
                "evenTempered",
                "8",
                "comfortable",
                "9",
                "freeOfPain",
                "10",
                "usualBefore",
                "4",
                "compared",
                "-1",
                "unusual",
                "travel",
                "unusual",
                "child",
                "therapistMayRead",
                "yes",
                "website",
                "");
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(http.get(taken.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Thank you");
        await().until(() -> answers().size() == 1);
        assertThat(answers().getFirst())
                .returns(1, SurveyAnswered::getRevision)
                .returns(4, SurveyAnswered::getUsualBefore)
                .returns(-1, SurveyAnswered::getCompared)
                .returns(List.of("child", "travel"), SurveyAnswered::getUnusual)
                .returns(true, SurveyAnswered::getTherapistMayRead)
                .returns(false, SurveyAnswered::getAfterReminder)
                .satisfies(answer -> {
                    assertThat(answer.getRatings().getSleep()).isEqualTo(7);
                    assertThat(answer.getRatings().getBodyRelaxed()).isNull();
                    assertThat(answer.getRatings().getFreeOfPain()).isEqualTo(10);
                });
    }

    @Test
    void aDoubleClickIsOneAnswer() throws Exception {
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> click = () -> http.post(page, "sleep", "7");
            for (Future<HttpResponse<String>> answer : both.invokeAll(List.of(click, click, click, click))) {
                assertThat(answer.get().statusCode()).isEqualTo(303);
            }
        }
        assertThat(http.post(page, "sleep", "7").statusCode()).isEqualTo(303);
        SURVEY.advance(10);
        // The marker after which no other record of the double click can come.
        assertThat(http.post(page, "sleep", "8").statusCode()).isEqualTo(303);
        await().until(() ->
                answers().stream().anyMatch(answer -> answer.getRatings().getSleep() == 8));
        assertThat(answers())
                .extracting(
                        SurveyAnswered::getRevision,
                        answer -> answer.getRatings().getSleep())
                .containsExactly(Tuple.tuple(1, 7), Tuple.tuple(2, 8));
    }

    @Test
    void aCorrectionIsANewRevisionUntilTheSurveyCloses() {
        http.post(page, "sleep", "7", "comfortable", "3");
        SURVEY.moveTo(denver(evening, 4, "08:59:59"));
        Document filledIn = Jsoup.parse(http.get(page).body());
        assertThat(filledIn.select("input[checked][type=radio]:not([value=''])").eachAttr("value"))
                .containsExactly("7", "3");
        assertThat(http.post(page, "sleep", "2").statusCode()).isEqualTo(303);
        await().until(() -> answers().size() == 2);
        assertThat(answers()).extracting(SurveyAnswered::getRevision).containsExactly(1, 2);
        assertThat(answers().getLast().getRatings().getSleep()).isEqualTo(2);

        SURVEY.moveTo(denver(evening, 4, "09:00"));
        assertThat(http.get(page).statusCode()).isEqualTo(410);
        assertThat(http.post(page, "sleep", "9").statusCode()).isEqualTo(410);
        SURVEY.settle();
        assertThat(answers()).hasSize(2);
    }

    @Test
    void anAnswerAfterTheReminderSaysSo() {
        SURVEY.moveTo(denver(evening, 2, "09:00"));
        http.post(page, "sleep", "7");
        await().until(() -> answers().size() == 1);
        assertThat(answers().getFirst().getAfterReminder()).isTrue();
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
        Map<String, List<Map<String, Object>>> before = contents();
        HttpResponse<String> refused = http.post(
                page,
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
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void rubbishIsRefused() {
        Map<String, List<Map<String, Object>>> before = contents();
        assertThat(http.post(page, "sleep", "7", "sleep", "8").statusCode()).isEqualTo(422);
        assertThat(http.post(page, "sleep", "7", "colour", "blue").statusCode()).isEqualTo(422);
        assertThat(http.post(page, "sleep", "7", "unusual", "none", "unusual", "travel")
                        .statusCode())
                .isEqualTo(422);
        assertThat(raw("").statusCode()).isEqualTo(422);
        assertThat(raw("sleep=%").statusCode()).isEqualTo(422);
        assertThat(raw("sleep=%zz").statusCode()).isEqualTo(422);
        assertThat(raw("sleep=7&comfortable=%ff%fe").statusCode()).isEqualTo(422);
        assertThat(raw("sleep=7&x=" + "y".repeat(10_000_000)).statusCode()).isEqualTo(413);
        assertThat(http.api("POST", page, "", "{}").statusCode()).isEqualTo(415);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aLinkThatIsNoneGetsAFriendlyPage() {
        for (String unknown : List.of("/f/x", "/f/" + "A".repeat(22), "/f/%00", "/f/" + "A".repeat(3000))) {
            assertThat(http.get(unknown).statusCode()).as(unknown).isIn(400, 404);
        }
        assertThat(http.get("/f/" + "A".repeat(22)).body()).contains("The link may have been cut short");
        assertThat(http.post("/f/" + "A".repeat(22), "sleep", "7").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> raw(String form) {
        return http.postRaw(page, form.getBytes(StandardCharsets.ISO_8859_1));
    }

    private List<SurveyAnswered> answers() {
        return SURVEY.topics().events(session).stream()
                .findFirst()
                .map(planned -> SURVEY.topics().answers(planned.getFollowUpId()))
                .orElse(List.of());
    }

    /** Everything that the service keeps. */
    private static Map<String, List<Map<String, Object>>> contents() {
        SURVEY.settle();
        return List.of("clinic", "client", "check_in", "session", "follow_up", "invitation", "answer", "outbox")
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        table -> table,
                        table -> SURVEY.database()
                                .sql("select to_jsonb(t)::text as row from survey." + table + " t order by 1")
                                .query()
                                .listOfRows()));
    }
}
