package org.sleepfollowup.survey.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
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

    private final LetterWriter writer;

    /** With settings of one's own, such as {@code sleepfollowup.survey.dkim.domain=clinic.example}. */
    Desk(String... settings) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
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

    MimeMessage write(Letter letter) {
        try {
            return writer.write(letter, SESSION);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it goes over the wire. */
    static byte[] bytes(MimeMessage message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    static String raw(MimeMessage message) {
        return new String(bytes(message), StandardCharsets.ISO_8859_1);
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
