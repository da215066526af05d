package org.sleepfollowup.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.Invited;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Links that were never sent, or are no more. */
class TokenIT {
    private static final String CLINIC = "tokens";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final Http http = new Http(SURVEY.url());
    private final Invited invited = Invited.by(CLINIC);

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @Test
    void aLinkThatIsNoneGetsAFriendlyPage() {
        for (String unknown : List.of("/f/x", "/f/" + "A".repeat(22), "/f/%00", "/f/" + "A".repeat(3000))) {
            assertThat(http.get(unknown).statusCode()).as(unknown).isIn(400, 404);
        }
        assertThat(http.get("/f/" + "A".repeat(22)).body()).contains("The link may have been cut short");
        assertThat(http.post("/f/" + "A".repeat(22), "sleep", "7").statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenIs128BitsAndTheDatabaseKeepsItsHashAlone() {
        List<String> tokens =
                List.of(invited.page().replace("/f/", ""), invited.unsubscribe().replace("/unsubscribe/", ""));
        String everything = Invited.contents().toString();
        assertThat(tokens).doesNotHaveDuplicates().allSatisfy(token -> {
            byte[] bits = Base64.getUrlDecoder().decode(token);
            assertThat(bits).hasSize(16);
            assertThat(everything)
                    .contains(HexFormat.of().formatHex(new Token(token).hash()))
                    .doesNotContain(token, HexFormat.of().formatHex(bits));
        });
    }

    @Test
    void everyTokenCostsTheSameStatementsWhetherItWasSentHasExpiredOrIsAnyLetters() {
        List<String> ofOpen = statementsOf(invited.page());
        SURVEY.moveTo(denver(invited.evening(), 4, "09:00"));
        assertThat(ofOpen).hasSize(1);
        assertThat(statementsOf(invited.page())).as("expired").isEqualTo(ofOpen);
        assertThat(statementsOf("/f/" + "A".repeat(22))).as("unknown").isEqualTo(ofOpen);
        assertThat(statementsOf("/f/x")).as("cut short").isEqualTo(ofOpen);
    }

    /** The statements that the database is sent for a look at this page. */
    private List<String> statementsOf(String path) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> statements = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                // Takes note of the thread while it is at it.
                event.prepareForDeferredProcessing();
                super.append(event);
            }
        };
        statements.start();
        Level level = logger.getLevel();
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        logger.addAppender(statements);
        try {
            http.get(path);
        } finally {
            logger.detachAppender(statements);
            logger.setLevel(level);
            logger.setAdditive(true);
        }
        return List.copyOf(statements.list).stream()
                .filter(event -> event.getThreadName().startsWith("http-nio"))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement"))
                .toList();
    }
}
