package org.sleepfollowup.survey.running;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.sleepfollowup.schemas.sealing.ContactKeys;
import org.sleepfollowup.schemas.sealing.ContactSealer;
import org.sleepfollowup.survey.Agenda;
import org.sleepfollowup.survey.SurveyApplication;
import org.sleepfollowup.testing.Infrastructure;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The service, started once for all tests, on a clock that they move. */
public final class RunningSurvey {
    public static final String OPERATOR_KEY = "operator-key-of-the-tests";
    private static final int FAR_DAYS = 40;
    private static final ZoneId DENVER = ZoneId.of("America/Denver");
    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-01T18:00:00Z"));
    private static final ContactKeys KEYS = ContactKeys.generate();
    private static final RunningSurvey STARTED;

    static {
        // Most of what is awaited is there within milliseconds, and every test awaits several things.
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
        STARTED = new RunningSurvey();
    }

    private final Infrastructure infrastructure = Infrastructure.get();
    private final String[] arguments;
    private final MailGate mailGate = new MailGate(infrastructure.smtpHost(), infrastructure.smtpPort());
    private final MailGate mailboxGate = new MailGate(infrastructure.smtpHost(), infrastructure.imapPort());
    private final ConfigurableApplicationContext context;
    private final ContactSealer sealer = new ContactSealer(KEYS.publicJson());
    private final TopicWatch topics = new TopicWatch(infrastructure.bootstrapServers());

    private RunningSurvey() {
        List<String> arguments = new ArrayList<>(Stream.of(infrastructure.springArguments())
                .filter(argument -> !argument.startsWith("--spring.mail."))
                .toList());
        arguments.addAll(List.of(
                "--spring.mail.port=" + mailGate.port(),
                "--spring.mail.host=localhost",
                "--server.port=0",
                "--sleepfollowup.operator-key=" + OPERATOR_KEY,
                "--sleepfollowup.survey.public-url=https://sleep.example",
                "--sleepfollowup.survey.token-secret=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "--sleepfollowup.survey.contact-key=" + KEYS.privateJson(),
                "--sleepfollowup.survey.bounces.address=" + ReturnedMail.MAILBOX,
                "--sleepfollowup.survey.bounces.imap.host=localhost",
                "--sleepfollowup.survey.bounces.imap.port=" + mailboxGate.port(),
                "--sleepfollowup.survey.bounces.imap.user=" + ReturnedMail.MAILBOX,
                "--sleepfollowup.survey.bounces.imap.password=any",
                "--sleepfollowup.survey.bounces.imap.ssl=false",
                "--sleepfollowup.survey.bounces.imap.poll-interval=100ms",
                "--sleepfollowup.survey.dispatch.poll-interval=50ms",
                "--sleepfollowup.survey.rescheduling.poll-interval=50ms",
                "--sleepfollowup.survey.rescheduling.page-size=2",
                "--sleepfollowup.survey.ledger.interval=200ms",
                "--sleepfollowup.survey.outbox.poll-interval=100ms"));
        this.arguments = arguments.toArray(String[]::new);
        context = another();
    }

    /** One more instance of the service, on the same clock, broker, database and mail server; later arguments win. */
    public ConfigurableApplicationContext another(String... more) {
        return new SpringApplicationBuilder(SurveyApplication.class, TestClock.class)
                .properties("spring.config.name=survey")
                .run(Stream.concat(
                                Stream.of(arguments)
                                        .filter(argument -> Stream.of(more)
                                                .noneMatch(other -> argument.startsWith(other.replaceAll("=.*", "=")))),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    public static RunningSurvey get() {
        return STARTED;
    }

    public MovableClock clock() {
        return CLOCK;
    }

    public MailGate mailGate() {
        return mailGate;
    }

    public MailGate mailboxGate() {
        return mailboxGate;
    }

    public TopicWatch topics() {
        return topics;
    }

    public ContactSealer sealer() {
        return sealer;
    }

    public Inbox inbox(String address) {
        return new Inbox(infrastructure, address);
    }

    /** Mails that come back to it. */
    public ReturnedMail returnedMail() {
        return new ReturnedMail(infrastructure);
    }

    /** A fresh evening, far from what other tests did, and from changes of the clock: 18:30 in Denver. */
    public Instant evening() {
        ZonedDateTime evening =
                CLOCK.instant().atZone(DENVER).plusDays(FAR_DAYS).with(LocalTime.of(18, 30));
        ZonedDateTime change = DENVER.getRules()
                .nextTransition(evening.toInstant())
                .getInstant()
                .atZone(DENVER);
        // What lasts for so many hours, as the time to answer does, would end at another time of the day there.
        if (change.isBefore(evening.plusDays(FAR_DAYS))) {
            evening = change.plusDays(1).with(LocalTime.of(18, 30));
        }
        CLOCK.moveTo(evening.toInstant());
        settle();
        return evening.toInstant();
    }

    /** The clock of a wall in Denver, so many days after that evening. */
    public static Instant denver(Instant evening, int days, String time) {
        return evening.atZone(DENVER).plusDays(days).with(LocalTime.parse(time)).toInstant();
    }

    /** Lets so many seconds go by. */
    public void advance(int seconds) {
        moveTo(CLOCK.instant().plusSeconds(seconds));
    }

    /** Moves the clock, and waits until all is done that falls due by then. */
    public void moveTo(Instant instant) {
        settle();
        CLOCK.moveTo(instant);
        settle();
    }

    /** Waits until all is done that can be done at this time, and what came of it is read from the topics. */
    public void settle() {
        Agenda agenda = context.getBean(Agenda.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> agenda.idle() && topics.isCurrent());
    }

    /** Makes a clinic with the usual settings; answers its API key. */
    public String clinic(String id) {
        String json = "{\"name\": \"Quiet Hands\", \"timeZone\": \"America/Denver\","
                + " \"senderAddress\": \"hello@quiet-hands.example\", \"replyTo\": \"desk@quiet-hands.example\"}";
        String body = new Http(url())
                .api("PUT", "/api/clinics/" + id, OPERATOR_KEY, json)
                .body();
        return String.valueOf(JsonMapper.shared().readValue(body, Map.class).get("apiKey"));
    }

    public JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String url() {
        return "http://localhost:"
                + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    @Configuration(proxyBeanMethods = false)
    static class TestClock {
        @Bean
        @Primary
        Clock movableClock() {
            return CLOCK;
        }
    }
}
