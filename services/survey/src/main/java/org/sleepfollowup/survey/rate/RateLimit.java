package org.sleepfollowup.survey.rate;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.link.Token;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Bounds how often one link is asked for, and how many links that were never sent one address may try.
 *
 * <p>Visits with a link that was sent are never counted against the address: a whole clinic's clients, and the scanner
 * that opens all of their links, may stand behind a single one. So an address that has tried too many wrong links is
 * still let in with a right one, and nobody can lock out their neighbours.
 */
@Component
class RateLimit implements HandlerInterceptor {
    private final Invitations invitations;
    private final Allowances looks;
    private final Allowances submissions;
    private final Allowances misses;
    private final MeterRegistry meters;

    RateLimit(Invitations invitations, RateSettings settings, MeterRegistry meters) {
        this.invitations = invitations;
        this.meters = meters;
        this.looks = new Allowances(settings.looks(), settings.remembered(), TimeMeter.SYSTEM_NANOTIME);
        this.submissions = new Allowances(settings.submissions(), settings.remembered(), TimeMeter.SYSTEM_NANOTIME);
        this.misses = new Allowances(settings.misses(), settings.remembered(), TimeMeter.SYSTEM_NANOTIME);
        Gauge.builder("sleepfollowup.survey.visits.addresses", misses, Allowances::remembered)
                .description("addresses that tried links that were never sent, within the last minute")
                .register(meters);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Token token = token(request);
        if (token.isPlausible()) {
            Allowances allowances = request.getMethod().equals("POST") ? submissions : looks;
            allowances.take(token.value()).ifPresent(wait -> refuse("link", wait));
        }
        Optional<Duration> wait = misses.exhausted(Household.of(request.getRemoteAddr()));
        if (wait.isPresent() && !isKnown(token)) {
            refuse("address", wait.get());
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
            misses.take(Household.of(request.getRemoteAddr()));
        }
    }

    private boolean isKnown(Token token) {
        return invitations.ofPage(token).isPresent()
                || invitations.ofUnsubscribe(token).isPresent();
    }

    private void refuse(String reason, Duration wait) {
        meters.counter("sleepfollowup.survey.visits.refused", "reason", reason).increment();
        throw new TooManyVisitsException(wait);
    }

    private static Token token(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("token") instanceof String token
                ? new Token(token)
                : new Token("");
    }
}
