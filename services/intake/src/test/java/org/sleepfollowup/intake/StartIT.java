package org.sleepfollowup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sleepfollowup.schemas.sealing.ContactKeys;
import org.sleepfollowup.testing.Infrastructure;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class StartIT {

    @Test
    void withoutAKeyToSealWithItSaysSoAndDoesNotStart(CapturedOutput output) {
        SpringApplicationBuilder service = service();
        assertThatThrownBy(() -> service.run(Infrastructure.get().springArguments()))
                .hasRootCauseMessage("Contact details cannot be sealed: no public key is set.");
        assertThat(output).contains("no public key is set", "CONTACT_PUBLIC_KEY_FILE");
    }

    @Test
    void aDatabaseThatSaysNothingIsNotWaitedForWithoutEnd() {
        String[] arguments = Stream.concat(
                        Stream.of(Infrastructure.get().springArguments()),
                        Stream.of(
                                "--sleepfollowup.intake.contact-key="
                                        + ContactKeys.generate().publicJson(),
                                "--DATABASE_SOCKET_TIMEOUT_S=2"))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext running = service().run(arguments)) {
            JdbcClient database = running.getBean(JdbcClient.class);
            assertThatThrownBy(() -> database.sql("select pg_sleep(30)").query().singleRow())
                    .hasRootCauseInstanceOf(SocketTimeoutException.class);
        }
    }

    private static SpringApplicationBuilder service() {
        return new SpringApplicationBuilder(IntakeApplication.class)
                .properties("spring.config.name=intake", "server.port=0");
    }
}
