package org.sleepfollowup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sleepfollowup.testing.Infrastructure;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartIT {

    @Test
    void withoutAKeyToSealWithItSaysSoAndDoesNotStart(CapturedOutput output) {
        SpringApplicationBuilder service = new SpringApplicationBuilder(IntakeApplication.class)
                .properties("spring.config.name=intake", "server.port=0");
        assertThatThrownBy(() -> service.run(Infrastructure.get().springArguments()))
                .hasRootCauseMessage("Contact details cannot be sealed: no public key is set.");
        assertThat(output).contains("no public key is set", "CONTACT_PUBLIC_KEY_FILE");
    }
}
