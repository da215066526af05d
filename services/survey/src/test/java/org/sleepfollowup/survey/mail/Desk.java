package org.sleepfollowup.survey.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.sleepfollowup.survey.link.Links;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** Where letters are written as the service writes them, without the rest of it. */
final class Desk {
    private static final Session SESSION = Session.getInstance(new Properties());

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final LetterWriter writer;

    /** With settings of one's own, such as {@code sleepfollowup.survey.dkim.domain=clinic.example}. */
    Desk(String... settings) {
        TestPropertyValues.of(
                        "spring.config.name=survey",
                        "PUBLIC_URL=https://sleep.example",
                        "TOKEN_SECRET=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
                .and(settings)
                .applyTo(context);
        new ConfigDataApplicationContextInitializer().initialize(context);
        context.register(Furniture.class);
        context.refresh();
        writer = context.getBean(LetterWriter.class);
    }

    /** What is written, decoded. */
    LetterForms.Texts text(Letter letter) {
        LetterText.Written written = context.getBean(LetterText.class).of(letter);
        return new LetterForms.Texts(written.subject(), decoded(written.text()), decoded(written.html()));
    }

    private static String decoded(byte[] encoded) {
        try (InputStream decoded = MimeUtility.decode(new ByteArrayInputStream(encoded), "quoted-printable")) {
            return new String(decoded.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    LetterForms forms() {
        return context.getBean(LetterForms.class);
    }

    Links links() {
        return context.getBean(Links.class);
    }

    /** What is written, as a mail program reads it. */
    MimeMessage read(Letter letter) {
        try {
            return new MimeMessage(SESSION, new ByteArrayInputStream(bytes(letter)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it goes over the wire. */
    byte[] bytes(Letter letter) {
        try {
            return writer.write(letter, letter.clinic().senderAddress()).content();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    String raw(Letter letter) {
        return new String(bytes(letter), StandardCharsets.ISO_8859_1);
    }

    /** Not annotated as a configuration, or the service itself would find it when it is started in a test. */
    @ConfigurationPropertiesScan({"org.sleepfollowup.survey.link", "org.sleepfollowup.survey.dkim"})
    @ComponentScan(
            basePackages = {
                "org.sleepfollowup.survey.text",
                "org.sleepfollowup.survey.link",
                "org.sleepfollowup.survey.dkim"
            },
            lazyInit = true)
    @Import({
        LetterWriter.class,
        LetterText.class,
        LetterForms.class,
        UnsubscribeAddress.class,
        ProviderHeaders.class,
        MessageSourceAutoConfiguration.class
    })
    static class Furniture {
        @Bean
        Clock noon() {
            return Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
        }
    }
}
