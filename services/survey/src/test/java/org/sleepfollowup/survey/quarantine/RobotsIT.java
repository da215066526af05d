package org.sleepfollowup.survey.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.Invited;
import org.sleepfollowup.survey.running.RunningSurvey;

/** Programs that check emails, as users of other systems met them: they open every link, and press every button. */
class RobotsIT {
    private static final String CLINIC = "robots";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final Http http = new Http(SURVEY.url());
    private Invited client;

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @BeforeEach
    void receiveAnEmail() {
        client = Invited.by(CLINIC);
    }

    @Test
    void getAndHeadOfEveryLinkAndOfAllBehindThemChangeNothing() throws Exception {
        assertThat(client.links()).hasSizeGreaterThan(12);
        Map<String, List<Map<String, Object>>> before = Invited.contents();
        assertThat(before).containsKeys("answer", "invitation", "quarantined");
        several(robot -> {
            Scanner scanner = new Scanner(SURVEY.url());
            client.links().forEach(scanner::look);
            return robot;
        });
        assertThat(Invited.contents()).isEqualTo(before);
    }

    @Test
    void robotsThatPressEveryButtonAtOnceAnswerNothingAndThePersonAfterThemDoes() throws Exception {
        several(robot -> {
            Scanner scanner = new Scanner(SURVEY.url());
            client.links().stream().filter(this::isSurvey).forEach(scanner::press);
            return robot;
        });
        SURVEY.settle();
        await().untilAsserted(() -> assertThat(lastAnswer()).endsWith("quarantined"));
        awaitLastOfTheWave("QUARANTINED FIRST_NIGHT contradiction");

        SURVEY.advance(11);
        // The storm may have used up what one link may submit in a minute, by the clock on the wall.
        await().untilAsserted(() ->
                assertThat(http.post(client.page(), "sleep", "6").statusCode()).isEqualTo(303));
        await().untilAsserted(() -> assertThat(lastAnswer()).endsWith(": 6"));
        awaitLastOfTheWave("ANSWERED FIRST_NIGHT");
    }

    @Test
    void oneThatFollowsTheDecoyLinkAndPressesEveryButtonAnswersNothing() {
        Scanner scanner = new Scanner(SURVEY.url());
        scanner.press(client.taps().get(3));
        scanner.look(client.page());
        scanner.press(client.taps().get(3));
        await().untilAsserted(() -> assertThat(client.revisions()).containsExactly("1: 3", "2: quarantined"));
        awaitLastOfTheWave("QUARANTINED FIRST_NIGHT decoy-link");
    }

    @Test
    void aRobotsAnswerCancelsNoReminder() {
        http.post(client.page(), "sleep", "3");
        http.post(client.page(), "sleep", "8");
        SURVEY.moveTo(denver(client.evening(), 2, "09:00"));
        assertThat(SURVEY.inbox(client.visit().email()).mails()).hasSize(2);
    }

    @Test
    void aRobotThatComesAfterThePersonLeavesTheAnswerStanding() {
        http.post(client.page(), "sleep", "7");
        SURVEY.advance(3600);
        http.post(client.page(), "sleep", "0");
        http.post(client.page(), "sleep", "1");
        await().untilAsserted(() -> assertThat(client.revisions()).containsExactly("1: 7", "2: 0", "3: 7"));
        await().untilAsserted(() -> assertThat(client.kinds())
                .endsWith("QUARANTINED FIRST_NIGHT contradiction", "ANSWERED FIRST_NIGHT")
                .hasSize(6));
        SURVEY.moveTo(denver(client.evening(), 2, "09:00"));
        assertThat(SURVEY.inbox(client.visit().email()).mails())
                .as("no reminder of what was answered")
                .hasSize(1);
    }

    /** Robots press the buttons that turn reminders off and on again too, until the link takes no more of them. */
    private void awaitLastOfTheWave(String kind) {
        await().untilAsserted(() -> assertThat(client.kinds())
                .filteredOn(each -> each.contains("FIRST_NIGHT"))
                .last()
                .isEqualTo(kind));
    }

    private boolean isSurvey(String link) {
        return link.startsWith("/f/");
    }

    private String lastAnswer() {
        return client.revisions().isEmpty() ? "" : client.revisions().getLast();
    }

    private static void several(Function<Integer, Integer> robot) throws Exception {
        try (ExecutorService robots = Executors.newCachedThreadPool()) {
            List<Callable<Integer>> work = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(i -> () -> robot.apply(i))
                    .toList();
            for (Future<Integer> done : robots.invokeAll(work)) {
                done.get();
            }
        }
    }
}
