package org.sleepfollowup.bench.mailing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.stream.Stream;
import org.sleepfollowup.bench.BenchServers;
import org.sleepfollowup.bench.MovedClock;
import org.sleepfollowup.schemas.sealing.ContactKeys;
import org.sleepfollowup.schemas.sealing.ContactSealer;
import org.sleepfollowup.survey.SurveyApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The survey service as it is, but for its clock. */
final class SurveyService implements AutoCloseable {
    static final String CLINIC = "bench";

    private static final String OPERATOR_KEY = "operator-key-of-the-benchmark";

    private final ConfigurableApplicationContext context;
    private final ContactSealer sealer;

    private SurveyService(ConfigurableApplicationContext context, ContactSealer sealer) {
        this.context = context;
        this.sealer = sealer;
    }

    /** Starts it with a clinic. */
    static SurveyService start(BenchServers servers, MovedClock clock, int smtpPort, int connections)
            throws IOException, InterruptedException {
        ContactKeys keys = ContactKeys.generate();
        ApplicationContextInitializer<GenericApplicationContext> clockOfTheBenchmark =
                context -> context.registerBean("benchClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        ConfigurableApplicationContext context = new SpringApplicationBuilder(SurveyApplication.class)
                .properties("spring.config.name=survey")
                .initializers(clockOfTheBenchmark)
                .run(Stream.concat(
                                Stream.of(servers.springArguments()),
                                Stream.of(
                                        "--server.port=0",
                                        "--logging.level.root=warn",
                                        "--spring.mail.host=127.0.0.1",
                                        "--spring.mail.port=" + smtpPort,
                                        "--sleepfollowup.operator-key=" + OPERATOR_KEY,
                                        "--sleepfollowup.survey.public-url=https://sleep.clinic.example",
                                        "--sleepfollowup.survey.token-secret="
                                                + "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                                        "--sleepfollowup.survey.contact-key=" + keys.privateJson(),
                                        "--sleepfollowup.survey.mail.idle=1s",
                                        // What is measured begins with the claim, not with the wait for one.
                                        "--sleepfollowup.survey.dispatch.poll-interval=10ms",
                                        "--sleepfollowup.survey.mail.connections=" + connections))
                        .toArray(String[]::new));
        SurveyService service = new SurveyService(context, new ContactSealer(keys.publicJson()));
        service.createClinic();
        return service;
    }

    ContactSealer sealer() {
        return sealer;
    }

    JavaMailSenderImpl mail() {
        return context.getBean(JavaMailSenderImpl.class);
    }

    JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    private void createClinic() throws IOException, InterruptedException {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/clinics/" + CLINIC))
                .header("Authorization", "Bearer " + OPERATOR_KEY)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"name\": \"Quiet Hands\", \"timeZone\": \"America/Denver\","
                        + " \"senderAddress\": \"hello@quiet-hands.example\","
                        + " \"replyTo\": \"desk@quiet-hands.example\"}"))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException("The clinic was not created: " + response.body());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
