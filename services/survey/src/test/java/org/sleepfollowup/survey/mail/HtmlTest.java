package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The HTML of emails, checked by the checker that the W3C uses. */
class HtmlTest {
    private static final Desk DESK = new Desk();
    private static final long STACK_BYTES = 16 * 1024 * 1024;

    static Stream<Letter> letters() {
        return Letters.all();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void theHtmlOfEveryEmailIsValid(Letter letter) throws IOException, MessagingException {
        MimeMultipart parts = (MimeMultipart) DESK.read(letter).getContent();
        String html = (String) parts.getBodyPart(1).getContent();
        assertThat(complaints(html)).contains("\"messages\":[]");
    }

    @Test
    void theCheckerComplainsWhereThereIsReason() {
        assertThat(complaints("<!DOCTYPE html><html lang=en><title>A</title><p><div></p>"))
                .contains("\"type\":\"error\"");
    }

    /** In a thread of its own, because the checker's grammars need a deeper stack than a test has. */
    private static String complaints(String html) {
        FutureTask<String> checking = new FutureTask<>(() -> {
            EmbeddedValidator checker = new EmbeddedValidator();
            checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
            return checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        });
        new Thread(null, checking, "html-checker", STACK_BYTES).start();
        try {
            return checking.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
