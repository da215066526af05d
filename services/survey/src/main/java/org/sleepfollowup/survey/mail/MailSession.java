package org.sleepfollowup.survey.mail;

import jakarta.mail.Session;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The mail library's session, shared by all connections: making one takes it some milliseconds. It has the properties that
 * are set and says how sockets behave.
 */
@Component
class MailSession {
    private final String protocol;
    private final Session session;

    MailSession(JavaMailSenderImpl mail, WriteTimeouts writeTimeouts) {
        protocol = mail.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : mail.getProtocol();
        session = Session.getInstance(properties(mail, "mail." + protocol, writeTimeouts));
    }

    /** {@code smtp} or {@code smtps}. */
    String protocol() {
        return protocol;
    }

    Session session() {
        return session;
    }

    private static Properties properties(JavaMailSenderImpl mail, String prefix, WriteTimeouts writeTimeouts) {
        Properties own = new Properties();
        own.putAll(mail.getSession().getProperties());
        // Through a proxy, or with a factory that was set, sockets are made elsewhere.
        if (!own.containsKey(prefix + ".socks.host") && !own.containsKey(prefix + ".socketFactory.class")) {
            Object writeTimeout = own.remove(prefix + ".writetimeout");
            int millis = writeTimeout == null ? -1 : Integer.parseInt(writeTimeout.toString());
            own.put(prefix + ".socketFactory", new MailSockets(writeTimeouts, millis));
            // Otherwise a server that is away is tried twice.
            own.put(prefix + ".socketFactory.fallback", "false");
        }
        return own;
    }
}
