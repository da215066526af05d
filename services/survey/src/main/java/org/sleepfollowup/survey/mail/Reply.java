package org.sleepfollowup.survey.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a mail server answered to a command. Its text may quote the client's address and is not kept. */
record Reply(int code, @Nullable String status) {
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    static Reply of(int code, String text) {
        Matcher enhanced = ENHANCED.matcher(text);
        return new Reply(code, enhanced.find() ? enhanced.group(1) : null);
    }
}
