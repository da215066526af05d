package org.sleepfollowup.survey.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Whose turn it is: each domain has its own rate, and all together have one, so that none holds up the others. */
@Component
class Rates {
    private final MailSettings settings;
    private final Clock clock;
    private final Turns all;
    private final Map<String, Turns> domains = new ConcurrentHashMap<>();

    Rates(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.all = Turns.of(settings.rate(), clock);
    }

    /** Takes a turn for an email to a domain; when there is none now, answers when to ask again. */
    Optional<Instant> take(String domain) {
        Rate rate = settings.of(domain);
        // Domains without a rate share what counts nothing, so that as many as there are take no room.
        Turns own =
                rate.isUnlimited() ? Turns.UNLIMITED : domains.computeIfAbsent(domain, name -> Turns.of(rate, clock));
        if (!own.take()) {
            return Optional.of(own.later());
        }
        if (!all.take()) {
            own.giveBack();
            return Optional.of(all.later());
        }
        return Optional.empty();
    }
}
