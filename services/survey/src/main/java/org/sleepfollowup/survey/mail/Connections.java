package org.sleepfollowup.survey.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Connections to the mail server, kept open from one email to the next. Each is with one thread at a time. */
@Component
class Connections implements MeterBinder {
    private static final Logger log = LoggerFactory.getLogger(Connections.class);

    private final JavaMailSenderImpl mail;
    private final MailSession session;
    private final MailSettings settings;
    private final Clock clock;
    private final AtomicInteger open = new AtomicInteger();

    /** The one used last is taken first, so that those that are not needed grow idle. */
    private final Deque<Connection> free = new ConcurrentLinkedDeque<>();

    Connections(JavaMailSenderImpl mail, MailSession session, MailSettings settings, Clock clock) {
        this.mail = mail;
        this.session = session;
        this.settings = settings;
        this.clock = clock;
    }

    /** One that is open already, or a new one; null when there is no mail server to be had. */
    @Nullable
    Connection take() {
        Connection used = free.pollFirst();
        return used == null ? open() : used;
    }

    /** A new one; null when there is no mail server to be had. */
    @Nullable
    Connection open() {
        Connection connection = new Connection(session, clock.instant());
        try {
            connection.connect(mail.getHost(), mail.getPort(), given(mail.getUsername()), given(mail.getPassword()));
            open.incrementAndGet();
            return connection;
        } catch (MessagingException e) {
            log.atWarn()
                    .setMessage("The mail server cannot be reached; emails wait")
                    .addKeyValue("host", mail.getHost())
                    .addKeyValue("port", mail.getPort())
                    .addKeyValue("failure", e.getMessage())
                    .log();
            return null;
        }
    }

    /** Takes one back that worked, for the next email. */
    void giveBack(Connection connection) {
        if (connection.sent() >= settings.messagesPerConnection()) {
            close(connection);
        } else {
            free.addFirst(connection);
        }
    }

    /** Ends one. */
    void close(Connection connection) {
        open.decrementAndGet();
        try {
            connection.close();
        } catch (MessagingException e) {
            log.atDebug().setMessage("The mail server was gone already").log();
        }
    }

    /** Ends those that were not used for a while: a server would do so itself, and say so at a bad moment. */
    void closeIdle() {
        Instant since = clock.instant().minus(settings.idle());
        for (Connection last = free.pollLast(); last != null; last = free.pollLast()) {
            if (last.lastUsed().isAfter(since)) {
                free.addLast(last);
                return;
            }
            close(last);
        }
    }

    /** Ends all that nobody uses. */
    void closeAll() {
        for (Connection next = free.pollFirst(); next != null; next = free.pollFirst()) {
            close(next);
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sleepfollowup.survey.mail.connections", open, AtomicInteger::get)
                .description("open connections to the mail server")
                .register(registry);
    }

    /** An empty name is none: it would be tried on every server that offers to sign in, and be refused there. */
    private static @Nullable String given(@Nullable String credential) {
        return credential == null || credential.isEmpty() ? null : credential;
    }
}
