package org.sleepfollowup.survey.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Somebody of whom nothing is known but the request under way. */
final class Visitor {
    // Not as a parameter: asking for one would read the body of a form, which may be of any size.
    private static final Pattern CHOSEN = Pattern.compile("(?:^|&)lang=([a-z]{2})(?:&|$)");

    private Visitor() {}

    /** The language chosen on the page, else the one that the browser asks for, else English. */
    static Locale language() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return Languages.chosen(chosen(request.getQueryString()))
                .orElseGet(() -> Languages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static @Nullable String chosen(@Nullable String query) {
        return Optional.ofNullable(query)
                .map(CHOSEN::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElse(null);
    }
}
