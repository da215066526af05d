package org.sleepfollowup.survey.mail;

import jakarta.mail.internet.AddressException;
import java.time.Clock;
import org.sleepfollowup.survey.bounce.ReturnPaths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands emails to the mail server, at the rates that are set, over connections that stay open. */
@Component
public class PostOffice {
    private static final Logger log = LoggerFactory.getLogger(PostOffice.class);

    private final LetterWriter writer;
    private final Connections connections;
    private final Rates rates;
    private final ReturnPaths returnPaths;
    private final DeliveryCounts counts;
    private final MailSettings settings;
    private final Clock clock;

    PostOffice(
            LetterWriter writer,
            Connections connections,
            Rates rates,
            ReturnPaths returnPaths,
            DeliveryCounts counts,
            MailSettings settings,
            Clock clock) {
        this.writer = writer;
        this.connections = connections;
        this.rates = rates;
        this.returnPaths = returnPaths;
        this.counts = counts;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many emails it hands over side by side. */
    public int counters() {
        return settings.connections();
    }

    /**
     * Writes and sends an email.
     *
     * @param beforeGiven done when the mail server is ready for it, before it is given any of it, maybe more than once; where
     *     that fails, the email is not sent, and the failure is thrown here
     */
    public Delivery deliver(Letter letter, Runnable beforeGiven) {
        Delivery delivery = rates.take(letter.domain())
                .<Delivery>map(Delivery.NotYet::new)
                .orElseGet(() -> writeAndSend(letter, beforeGiven));
        counts.count(delivery);
        if (!(delivery instanceof Delivery.Accepted)) {
            log.atDebug()
                    .setMessage("An email was not handed over")
                    .addKeyValue("invitation", letter.invitation().id())
                    .addKeyValue("delivery", delivery)
                    .log();
        }
        return delivery;
    }

    /** Lets go of the connections that are not needed for now. */
    public void tidy() {
        connections.closeIdle();
    }

    /** Lets go of all connections, until an email needs one again. */
    public void hangUp() {
        connections.closeAll();
    }

    private Delivery writeAndSend(Letter letter, Runnable beforeGiven) {
        String returnPath =
                returnPaths.of(letter.invitation().id()).orElse(letter.clinic().senderAddress());
        Email email;
        try {
            email = writer.write(letter, returnPath);
        } catch (AddressException e) {
            return new Delivery.Unaddressable();
        }
        Connection used = connections.take();
        if (used == null) {
            return new Delivery.NobodyThere();
        }
        boolean fresh = used.sent() == 0;
        Delivery first = send(email, used, beforeGiven);
        // A server may end a connection that has served for long, between two emails or in answer to one.
        return !fresh && (first instanceof Delivery.Interrupted || first instanceof Delivery.NobodyThere)
                ? sendAfresh(email, beforeGiven)
                : first;
    }

    private Delivery sendAfresh(Email email, Runnable beforeGiven) {
        Connection fresh = connections.open();
        return fresh == null ? new Delivery.NobodyThere() : send(email, fresh, beforeGiven);
    }

    private Delivery send(Email email, Connection connection, Runnable beforeGiven) {
        boolean usable = false;
        try {
            Delivery delivery = connection.send(email, clock.instant(), beforeGiven);
            usable = delivery instanceof Delivery.Accepted || connection.isConnected();
            return delivery;
        } finally {
            if (usable) {
                connections.giveBack(connection);
            } else {
                connections.close(connection);
            }
        }
    }
}
