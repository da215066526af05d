package org.sleepfollowup.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files as booking systems export them. */
final class Appointments {
    private Appointments() {}

    /** One day with everything that goes wrong on a day: 29 rows, of which 21 are to be followed up. */
    static byte[] sample() {
        try (InputStream in = Appointments.class.getResourceAsStream("/appointments-2026-11-20.csv")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A busy day without a fault: as many sessions, each with a client of its own. */
    static byte[] busyDay(int sessions) {
        String header = "Appointment ID,Status,Start,End,Practitioner ID,Practitioner,Client ID,Client First Name,"
                + "Client Email,Client Time Zone,Usual Sleep\r\n";
        return IntStream.range(0, sessions)
                .mapToObj(Visit::new)
                .map(Visit::row)
                .collect(Collectors.joining("\r\n", header, "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One of a busy day; what its client would say about sleep is settled by its number. */
    record Visit(int number) {
        static final int THERAPISTS = 5;
        private static final String DOMAIN = "@busy.example";

        /** Whose email that is. */
        static Visit of(String address) {
            return new Visit(Integer.parseInt(address.substring("client".length(), address.indexOf('@'))));
        }

        static boolean isTo(String address) {
            return address.endsWith(DOMAIN);
        }

        String session() {
            return "X-%05d".formatted(number);
        }

        String therapist() {
            return "x-" + number % THERAPISTS;
        }

        int before() {
            return number * 3 % 8;
        }

        int after() {
            return number * 7 % 11;
        }

        private String row() {
            return String.join(
                    ",",
                    session(),
                    "Completed",
                    "2026-11-20T10:00:00-07:00",
                    "2026-11-20T11:00:00-07:00",
                    therapist(),
                    "Therapist " + therapist(),
                    "x-" + number,
                    "Client",
                    "client" + number + DOMAIN,
                    "America/Denver",
                    Integer.toString(before()));
        }
    }
}
