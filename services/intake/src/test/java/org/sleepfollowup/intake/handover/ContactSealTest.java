package org.sleepfollowup.intake.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.schemas.sealing.ContactKeys;
import org.sleepfollowup.schemas.sealing.ContactSealer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class ContactSealTest {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Sealing.class);

    @TempDir
    Path folder = Path.of("");

    @Test
    void takesTheKeyFromItsFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("public.json"), ContactKeys.generate().publicJson());
        service.withPropertyValues("sleepfollowup.intake.contact-key=", "sleepfollowup.intake.contact-key-file=" + file)
                .run(context -> assertThat(context).hasSingleBean(ContactSealer.class));
    }

    @Test
    void withoutAKeyItDoesNotStart() {
        assertFails("no public key is set");
    }

    @Test
    void withAFileThatIsNotThereItDoesNotStart() {
        assertFails("cannot be read", "sleepfollowup.intake.contact-key-file=" + folder.resolve("missing.json"));
    }

    @Test
    void withRubbishForAKeyItDoesNotStart() {
        assertFails("keyset", "sleepfollowup.intake.contact-key={\"key\": 1}");
    }

    private void assertFails(String sentence, String... properties) {
        service.withPropertyValues(properties).run(context -> {
            assertThat(context).hasFailed();
            FailureAnalysis analysis = new ContactKeyFailureAnalyzer().analyze(context.getStartupFailure());
            assertThat(analysis.getDescription()).contains(sentence);
            assertThat(analysis.getAction()).contains("CONTACT_PUBLIC_KEY_FILE");
        });
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ContactKeyProperties.class)
    @Import(ContactSeal.class)
    static class Sealing {}
}
