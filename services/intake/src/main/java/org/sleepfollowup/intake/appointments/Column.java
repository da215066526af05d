package org.sleepfollowup.intake.appointments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column that is understood: the field it holds, and the names that booking systems give it. Case, spaces and everything
 * else but letters and digits do not count in a name; the field's own path is a name too.
 */
record Column(String path, boolean required, List<String> names) {
    private static final List<Column> ALL = List.of(
            required("sessionId", "Appointment ID", "Session ID", "Booking ID"),
            required("status", "Status", "Appointment Status", "Session Status", "Booking Status"),
            optional("startedAt", "Start", "Start Time", "Started", "Starts At"),
            required("endedAt", "End", "End Time", "Ended", "Ends At"),
            required("therapist.id", "Practitioner ID", "Therapist ID", "Provider ID", "Staff ID"),
            optional(
                    "therapist.name",
                    "Practitioner",
                    "Therapist",
                    "Practitioner Name",
                    "Provider",
                    "Provider Name",
                    "Staff",
                    "Staff Name",
                    "Staff Member"),
            required("client.id", "Client ID", "Customer ID", "Patient ID"),
            required(
                    "client.email",
                    "Client Email",
                    "Email",
                    "Email Address",
                    "Client Email Address",
                    "Customer Email",
                    "Patient Email"),
            optional(
                    "client.firstName", "Client First Name", "First Name", "Customer First Name", "Patient First Name"),
            optional("client.locale", "Client Language", "Language", "Locale"),
            optional("client.timeZone", "Client Time Zone", "Time Zone"),
            optional("client.groups", "Client Groups", "Groups"),
            optional("service.modality", "Modality"),
            optional("service.focusAreas", "Focus Areas"),
            optional("room.lightsDimmed", "Lights Dimmed"),
            optional("room.music", "Music"),
            optional("fellAsleepOnTable", "Fell Asleep On Table", "Fell Asleep"),
            optional("followUpConsent", "Follow-up Consent", "Consent"),
            optional("usualSleep.sleep", "Usual Sleep"),
            optional("usualSleep.driftingOff", "Usual Drifting Off"),
            optional("usualSleep.bodyRelaxed", "Usual Body Relaxed"),
            optional("usualSleep.mindQuiet", "Usual Mind Quiet"),
            optional("usualSleep.evenTempered", "Usual Even Tempered"),
            optional("usualSleep.comfortable", "Usual Comfortable"),
            optional("usualSleep.freeOfPain", "Usual Free Of Pain"));

    private static final Map<String, Column> BY_NAME = byName();

    /** The column of a heading, empty for one that is not understood and so is dropped. */
    static Optional<Column> of(String heading) {
        return Optional.ofNullable(BY_NAME.get(plain(heading)));
    }

    static Stream<Column> allRequired() {
        return ALL.stream().filter(Column::required);
    }

    /** What to call the column when it is missing. */
    String name() {
        return names.getFirst();
    }

    private static Column required(String path, String... names) {
        return new Column(path, true, List.of(names));
    }

    private static Column optional(String path, String... names) {
        return new Column(path, false, List.of(names));
    }

    private static Map<String, Column> byName() {
        Map<String, Column> byName = new LinkedHashMap<>();
        for (Column column : ALL) {
            Stream.concat(Stream.of(column.path()), column.names().stream()).forEach(name -> {
                Column other = byName.put(plain(name), column);
                if (other != null && !other.equals(column)) {
                    throw new IllegalStateException("Two columns have the name " + name + ".");
                }
            });
        }
        return byName;
    }

    private static String plain(String heading) {
        return heading.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
