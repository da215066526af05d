package org.sleepfollowup.bench.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sleepfollowup.bench.BenchServers;
import org.sleepfollowup.bench.MovedClock;
import org.sleepfollowup.bench.ProcessorTime;
import org.sleepfollowup.bench.Report;
import org.sleepfollowup.embedded.EmbeddedMail;
import org.sleepfollowup.embedded.Ports;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends 20,000 invitations, or as many as its argument says, that fall due at one moment, from the claim to the last event on the topic, to smtp-sink. Beside
 * it, in the same run: what smtp-source reaches with as many sessions and the same size, and what one-by-one
 * {@code JavaMailSender.send} reaches with a connection for each email.
 */
final class MailingBenchmark {
    private static final int USUAL = 20_000;
    private static final int ONE_BY_ONE = 200;
    private static final int SESSIONS = 4;
    private static final double LIMIT = 0.30;

    /** Three sessions whose invitations fall due one after the other, as the sun does. */
    private static final String FIRST = "first";

    private static final String WARM_UP = "warm-up";
    private static final String MEASURED = "measured";

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Report report = new Report(System.out);
    private final MovedClock clock = new MovedClock(NOON);

    private final int due;
    private final int warmUp;

    private MailingBenchmark(int due) {
        this.due = due;
        this.warmUp = 8 * due;
    }

    public static void main(String[] args) throws IOException, InterruptedException, MessagingException {
        new MailingBenchmark(args.length == 0 ? USUAL : Integer.parseInt(args[0])).run();
    }

    private void run() throws IOException, InterruptedException, MessagingException {
        try (SmtpSink sink = SmtpSink.start();
                BenchServers servers = BenchServers.start();
                EmbeddedMail mailbox = EmbeddedMail.start(Ports.free(), Ports.free());
                SurveyService survey = SurveyService.start(servers, clock, mailbox.smtpPort(), SESSIONS)) {
            Events events = Events.on(servers.bootstrapServers());
            Visits visits = new Visits(servers.bootstrapServers(), survey.sealer(), NOON);
            report.say("Planning %d invitations...", 1 + warmUp + due);
            visits.handIn(FIRST, "Asia/Tokyo");
            visits.handIn(WARM_UP, "Europe/Berlin");
            visits.handIn(MEASURED, "America/Denver");
            Events.await(events::planned, 3, "planned");
            Copies copies = new Copies(survey.database());
            copies.add(WARM_UP, warmUp - 1);
            copies.add(MEASURED, due - 1);

            clock.moveTo(Instant.parse("2026-11-21T00:00:00Z"));
            Events.await(events::sent, 1, "sent");
            int size = mailbox.server().getReceivedMessages()[0].getSize();
            report.say("An invitation has %d bytes.", size);
            Thread.sleep(3_000); // until the connection to the mailbox is idle and closed
            survey.mail().setPort(sink.port());

            clock.moveTo(Instant.parse("2026-11-21T08:00:00Z"));
            Events.await(events::sent, 1 + warmUp, "sent");

            List<Double> source = new ArrayList<>();
            source.add(sink.sourceRate(due, size, SESSIONS));
            source.add(sink.sourceRate(due, size, SESSIONS));
            int before = sink.received();
            ProcessorTime processor = new ProcessorTime(survey.database());
            Duration own = processor.own();
            Duration database = processor.ofDatabase();
            Duration sinks = sink.spent();
            long begin = System.nanoTime();
            clock.moveTo(Instant.parse("2026-11-21T16:00:00Z"));
            Events.await(events::sent, 1 + warmUp + due, "sent");
            double rate = due * 1e9 / (System.nanoTime() - begin);
            own = processor.own().minus(own);
            database = processor.ofDatabase().minus(database);
            sinks = sink.spent().minus(sinks);
            int received = sink.received() - before;
            source.add(sink.sourceRate(due, size, SESSIONS));
            double oneByOne = oneByOne(survey.mail(), size);

            Collections.sort(source);
            double limit = source.get(1);
            report.say(
                    "smtp-source -d -s %d -l %d -m %d: %,.0f emails/s (median of %d)", SESSIONS, size, due, limit, 3);
            report.say("one by one with JavaMailSender.send, a connection each: %,.0f emails/s", oneByOne);
            report.say(
                    "from claim to event on the topic: %,.0f emails/s, %.1f times one by one", rate, rate / oneByOne);
            report.say(
                    "processor an email: service and broker %.2f ms, database %.2f ms, smtp-sink %.2f ms",
                    millis(own) / due, millis(database) / due, millis(sinks) / due);
            report.check(
                    rate / limit >= LIMIT, "%.0f%% of smtp-source; at least %.0f%%", 100 * rate / limit, 100 * LIMIT);
            report.check(received == due, "%d emails of %d at the mail server", received, due);
            report.check(
                    events.sent() == 1 + warmUp + due && events.sentOnce() == 1 + warmUp + due,
                    "%d events on the topic, of %d follow-ups",
                    events.sent(),
                    events.sentOnce());
        }
        report.exit();
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static double oneByOne(JavaMailSenderImpl mail, int size) throws MessagingException {
        long begin = System.nanoTime();
        for (int i = 0; i < ONE_BY_ONE; i++) {
            MimeMessage message = mail.createMimeMessage();
            message.setFrom("hello@quiet-hands.example");
            message.setRecipients(MimeMessage.RecipientType.TO, "client-" + i + "@clients.example");
            message.setSubject("How did you sleep?");
            message.setText(("x".repeat(70) + "\r\n").repeat(size / 72));
            mail.send(message);
        }
        return ONE_BY_ONE * 1e9 / (System.nanoTime() - begin);
    }
}
