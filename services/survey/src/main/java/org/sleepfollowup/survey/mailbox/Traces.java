package org.sleepfollowup.survey.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.bounce.Trace;

/** Gathers from a mail what may tell which email it is about. */
final class Traces {
    private static final List<String> RECIPIENTS =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To", "Cc");
    private static final List<String> SENDERS = List.of("Return-Path", "X-Return-Path", "Sender");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()]{1,64}@[^\\s<>,;:\"()]{1,250}");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^\\s*Message-ID:\\s*(<[^>\\r\\n]{3,250}>)");

    private Traces() {}

    /** The addresses that a mail was sent to, as far as its headers say. */
    static List<String> recipients(Part mail) throws MessagingException {
        List<String> addresses = new ArrayList<>();
        for (String name : RECIPIENTS) {
            addresses(mail.getHeader(name)).forEach(addresses::add);
        }
        return addresses;
    }

    /** All that tells of the email that came back: whom the report was sent to, and what came back with it. */
    static Trace of(MimeMessage report, Optional<InternetHeaders> returned, String text) throws MessagingException {
        List<String> addresses = new ArrayList<>(recipients(report));
        List<String> ids = new ArrayList<>();
        returned.ifPresent(headers -> {
            SENDERS.forEach(name -> addresses(headers.getHeader(name)).forEach(addresses::add));
            stream(headers.getHeader("Message-ID")).forEach(ids::add);
        });
        MESSAGE_ID.matcher(text).results().map(found -> found.group(1)).forEach(ids::add);
        stream(report.getHeader("In-Reply-To")).forEach(ids::add);
        return new Trace(addresses, ids);
    }

    static Stream<String> addresses(String @Nullable [] values) {
        return stream(values).flatMap(value -> ADDRESS.matcher(value).results().map(MatchResult::group));
    }

    private static Stream<String> stream(String @Nullable [] values) {
        return values == null ? Stream.empty() : Arrays.stream(values);
    }
}
