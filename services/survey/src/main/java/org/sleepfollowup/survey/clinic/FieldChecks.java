package org.sleepfollowup.survey.clinic;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.problem.FieldProblem;
import org.sleepfollowup.survey.problem.InvalidRequestException;

/**
 * Takes fields one by one and keeps count of what is wrong, so that the sender hears all of it at once. What is left out
 * stays as it was; where a field is wrong the old value goes on standing in for it until {@link #refuseIfAny}.
 */
final class FieldChecks {
    private static final Pattern ADDRESS =
            Pattern.compile("[!-~&&[^@<>()\",;:\\\\]]{1,64}@[!-~&&[^@<>()\",;:\\\\]]{1,250}");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");
    private static final int LONGEST_TEXT = 200;

    private final List<FieldProblem> problems = new ArrayList<>();

    void problem(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }

    void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems);
        }
    }

    String text(String field, @Nullable String given, String before) {
        String text = given == null ? before : given.strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            problem(field, "One line of 1 to " + LONGEST_TEXT + " characters is needed.");
        }
        return text;
    }

    String address(String field, @Nullable String given, String before) {
        String address = given == null ? before : given.strip();
        if (!ADDRESS.matcher(address).matches() || !isMailable(address)) {
            problem(field, "An email address is needed, such as hello@clinic.example.");
        }
        return address;
    }

    /** Taken here, such an address would only fail later, with every email of the clinic. */
    private static boolean isMailable(String address) {
        try {
            return new InternetAddress(address, true).getAddress().equals(address);
        } catch (AddressException e) {
            return false;
        }
    }

    ZoneId zone(String field, @Nullable String given, @Nullable ZoneId before) {
        if (given == null && before != null) {
            return before;
        }
        if (given == null || !ZoneId.getAvailableZoneIds().contains(given)) {
            problem(field, "An IANA time zone is needed, such as America/Denver.");
            return ZoneId.of("UTC");
        }
        return ZoneId.of(given);
    }

    String locale(String field, @Nullable String given, String before) {
        if (given == null) {
            return before;
        }
        try {
            String tag = new Locale.Builder().setLanguageTag(given).build().toLanguageTag();
            if (!tag.equals("und")) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            // told below
        }
        problem(field, "A BCP 47 language tag is needed, such as en or es-MX.");
        return before;
    }

    LocalTime time(String field, @Nullable String given, LocalTime before) {
        if (given == null) {
            return before;
        }
        try {
            if (TIME.matcher(given).matches()) {
                return LocalTime.parse(given);
            }
        } catch (DateTimeException e) {
            // told below
        }
        problem(field, "A time of day is needed as HH:mm, such as 09:00.");
        return before;
    }

    int number(String field, @Nullable Integer given, int before, int least, int most) {
        if (given == null) {
            return before;
        }
        if (given < least || given > most) {
            problem(field, "A whole number from " + least + " to " + most + " is needed.");
        }
        return given;
    }
}
