package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.timing.LocalMoment;
import org.sleepfollowup.survey.timing.QuietHours;
import org.springframework.context.ConfigurableApplicationContext;

/** A mail server that offers to sign in, and wants it before it takes anything. */
class SignInIT {
    private final List<String> commands = new CopyOnWriteArrayList<>();

    @Test
    void noSignInIsTriedWithoutAUserAndTheClientIsNotToBlame() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server));
            try (ConfigurableApplicationContext survey = RunningSurvey.get()
                    .another(
                            "--server.port=0",
                            "--spring.mail.port=" + server.getLocalPort(),
                            "--spring.mail.username=",
                            "--spring.mail.password=")) {
                Delivery delivery = survey.getBean(PostOffice.class).deliver(aLetter());
                assertThat(delivery).isEqualTo(new Delivery.Delayed());
            }
        }
        assertThat(commands)
                .noneMatch(command -> command.startsWith("AUTH"))
                .anyMatch(command -> command.startsWith("MAIL FROM"));
    }

    private void serve(ServerSocket server) {
        try (Socket client = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 ready");
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                commands.add(command);
                say(client, reply(command.split(" ", 2)[0]));
            }
        } catch (IOException e) {
            // the other end is gone
        }
    }

    private static String reply(String verb) {
        return switch (verb) {
            case "EHLO" -> "250-ready\r\n250 AUTH PLAIN LOGIN";
            case "AUTH" -> "535 5.7.8 bad credentials";
            case "MAIL" -> "530 5.7.0 sign in first";
            default -> "250 ok";
        };
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static Letter aLetter() {
        Invitation invitation = new Invitation(
                new InvitationId(UUID.randomUUID()),
                new FollowUpId(UUID.randomUUID()),
                Wave.FIRST_NIGHT,
                new LocalMoment(LocalDateTime.parse("2026-11-21T09:00"), ZoneOffset.UTC),
                new InvitationState.Pending(0, Instant.EPOCH));
        Clinic clinic = new Clinic(
                new ClinicId("signing-in"),
                "Quiet Hands",
                ZoneOffset.UTC,
                "en",
                "Quiet Hands",
                "hello@quiet-hands.example",
                null,
                true,
                6,
                Map.of(),
                new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0)),
                Clinic.Limits.USUAL,
                List.of(),
                Instant.EPOCH);
        return new Letter(
                Letter.Kind.INVITATION,
                invitation,
                clinic,
                "ana@clients.example",
                "Ana",
                "Dana Reyes",
                LocalDate.parse("2026-11-20"),
                Locale.ENGLISH);
    }
}
