package org.sleepfollowup.survey.mail;

/** How far the conversation with a mail server got (RFC 5321, 3.3). */
public enum Stage {
    /** Connecting, its greeting, EHLO, TLS and signing in: before any email. */
    CONNECT("connect"),
    /** MAIL FROM: whether it takes mail of this sender. */
    MAIL("mail"),
    /** RCPT TO: whether it takes mail for this client. */
    RCPT("rcpt"),
    /** DATA, and the email itself. */
    DATA("data"),
    /** After the dot at the end: from here on it may have the email although it does not say so. */
    END("end");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    /** As it stands in metrics. */
    public String code() {
        return code;
    }
}
