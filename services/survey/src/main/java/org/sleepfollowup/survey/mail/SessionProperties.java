package org.sleepfollowup.survey.mail;

import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail library's properties for one connection: those that are set, and how its sockets behave. */
@Component
class SessionProperties {
    private final JavaMailSenderImpl mail;
    private final WriteTimeouts writeTimeouts;

    SessionProperties(JavaMailSenderImpl mail, WriteTimeouts writeTimeouts) {
        this.mail = mail;
        this.writeTimeouts = writeTimeouts;
    }

    /** Its own copy: the envelope's sender is one of them. */
    Properties copy(String protocol) {
        Properties own = new Properties();
        own.putAll(mail.getSession().getProperties());
        String prefix = "mail." + protocol;
        // Through a proxy, or with a factory that was set, sockets are made elsewhere.
        if (!own.containsKey(prefix + ".socks.host") && !own.containsKey(prefix + ".socketFactory.class")) {
            Object writeTimeout = own.remove(prefix + ".writetimeout");
            int millis = writeTimeout == null ? -1 : Integer.parseInt(writeTimeout.toString());
            own.putIfAbsent(prefix + ".socketFactory", new MailSockets(writeTimeouts, millis));
            // Otherwise a server that is away is tried twice.
            own.putIfAbsent(prefix + ".socketFactory.fallback", "false");
        }
        return own;
    }
}
