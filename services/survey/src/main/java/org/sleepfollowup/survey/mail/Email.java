package org.sleepfollowup.survey.mail;

/**
 * An email as it goes over the wire.
 *
 * @param from where it comes back to when it cannot be delivered
 * @param to whom it is for
 * @param content header and body: letters of 7 bits, in lines that end in CR LF and of which none begins with a dot, so that a
 *     mail server can be given it as it is (RFC 5321, 4.5.2)
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, which nobody compares
record Email(String from, String to, byte[] content) {
    @Override
    public String toString() {
        return "Email[" + content.length + " bytes]";
    }
}
