package org.sleepfollowup.survey.mail;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** So many emails in so much time: {@code 10/s}, {@code 300/m}, {@code 5000/h}; or {@code unlimited}. */
record Rate(int emails, Duration in) {
    private static final Rate UNLIMITED = new Rate(Integer.MAX_VALUE, Duration.ofSeconds(1));
    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,6})\\s*/\\s*([smh])");

    /**
     * Reads one as it stands in settings.
     *
     * @throws IllegalArgumentException that says what mends it
     */
    public static Rate valueOf(String text) {
        if (text.isBlank() || text.strip().equals("unlimited")) {
            return UNLIMITED;
        }
        Matcher rate = SHAPE.matcher(text.strip());
        if (!rate.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no rate of emails; write a number and s, m or h, such as 10/s or 300/m,"
                            + " or unlimited.");
        }
        return new Rate(
                Integer.parseInt(rate.group(1)),
                switch (rate.group(2)) {
                    case "s" -> Duration.ofSeconds(1);
                    case "m" -> Duration.ofMinutes(1);
                    default -> Duration.ofHours(1);
                });
    }

    boolean isUnlimited() {
        return equals(UNLIMITED);
    }
}
