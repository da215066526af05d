package org.sleepfollowup.bench.page;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.sleepfollowup.bench.BenchServers;
import org.sleepfollowup.schemas.sealing.ContactKeys;
import org.sleepfollowup.survey.SurveyApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The survey service as it is, with a clinic. */
final class SurveyServer implements AutoCloseable {
    static final String CLINIC = "bench";

    private static final String OPERATOR_KEY = "operator-key-of-the-benchmark";
    private static final String ANSWER =
            "lang=en&sleep=7&driftingOff=6&bodyRelaxed=8&mindQuiet=5&evenTempered=&comfortable=9"
                    + "&freeOfPain=10&usualBefore=4&compared=1&unusual=none&therapistMayRead=yes&website=";

    private final ConfigurableApplicationContext context;
    private final int port;

    private SurveyServer(ConfigurableApplicationContext context) {
        this.context = context;
        this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static SurveyServer start(BenchServers servers) throws IOException, InterruptedException {
        SurveyServer server = new SurveyServer(new SpringApplicationBuilder(SurveyApplication.class)
                .properties("spring.config.name=survey")
                .run(Stream.concat(
                                Stream.of(servers.springArguments()),
                                Stream.of(
                                        "--server.port=0",
                                        "--logging.level.root=warn",
                                        "--sleepfollowup.operator-key=" + OPERATOR_KEY,
                                        "--sleepfollowup.survey.public-url=https://sleep.clinic.example",
                                        "--sleepfollowup.survey.token-secret="
                                                + "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                                        "--sleepfollowup.survey.contact-key="
                                                + ContactKeys.generate().privateJson()))
                        .toArray(String[]::new)));
        server.createClinic();
        return server;
    }

    /** Where it listens. */
    InetSocketAddress address() {
        return new InetSocketAddress("localhost", port);
    }

    /** A look at a page. */
    ByteBuffer get(String path) {
        return http("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    /** The form of a page, filled in and sent. */
    ByteBuffer form(String page) {
        return http(
                "POST " + page + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: " + ANSWER.length() + "\r\n\r\n" + ANSWER);
    }

    private static ByteBuffer http(String request) {
        return ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private void createClinic() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/clinics/" + CLINIC))
                .header("Authorization", "Bearer " + OPERATOR_KEY)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"name\": \"Quiet Hands\", \"timeZone\": \"America/Denver\","
                        + " \"senderAddress\": \"hello@quiet-hands.example\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("The clinic was not created: " + response.body());
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
