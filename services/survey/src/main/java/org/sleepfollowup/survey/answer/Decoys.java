package org.sleepfollowup.survey.answer;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.quarantine.Doubt;
import org.sleepfollowup.survey.quarantine.QuarantineSettings;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What only a robot touches. Looking changes nothing here: that the decoy link was followed is known by what the robot
 * itself brings along, a field of the form behind that link and a cookie.
 */
@Component
class Decoys {
    static final String PATH = "/more";

    private static final String COOKIE = "more";
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final QuarantineSettings settings;
    private final Clock clock;

    Decoys(QuarantineSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What the form and whoever sent it tell against it. */
    Optional<Doubt> touched(Form form, HttpServletRequest request) {
        if (!form.all(Form.DECOY).isEmpty()) {
            return Optional.of(Doubt.DECOY_FIELD);
        }
        if (!form.all(Form.FOLLOWED).isEmpty() || hasFollowed(request)) {
            return Optional.of(Doubt.DECOY_LINK);
        }
        return form.askedAgainAt().filter(this::isUnread).map(shown -> Doubt.TOO_FAST);
    }

    /** Says that the decoy link was followed. */
    ResponseCookie followed(Token token) {
        return cookie(token, REMEMBERED);
    }

    /** Forgets it, so that a person whose browser looks ahead at links is not held back twice. */
    ResponseCookie forgotten(Token token) {
        return cookie(token, Duration.ZERO);
    }

    private boolean isUnread(Instant shown) {
        return clock.instant().isBefore(shown.plus(settings.leastReading()));
    }

    private static boolean hasFollowed(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Stream.of(cookies).anyMatch(cookie -> cookie.getName().equals(COOKIE));
    }

    private static ResponseCookie cookie(Token token, Duration maxAge) {
        return ResponseCookie.from(COOKIE, "yes")
                .path("/f/" + token.value())
                .maxAge(maxAge)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
    }
}
