package org.sleepfollowup.survey.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose turn it is: each domain has its own rate, and all together have one, so that none holds up the others. */
@Component
class Rates {
    private final MailSettings settings;
    private final Clock clock;
    private final @Nullable Turns all;
    private final Map<String, Turns> domains = new ConcurrentHashMap<>();

    Rates(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.all = settings.rate() == null ? null : new Turns(settings.rate(), clock);
    }

    /** Takes a turn for an email to a domain; when there is none now, answers when to ask again. */
    Optional<Instant> take(String domain) {
        Rate rate = settings.of(domain);
        Turns own = rate == null ? null : domains.computeIfAbsent(domain, name -> new Turns(rate, clock));
        if (own != null && !own.take()) {
            return Optional.of(own.later());
        }
        if (all != null && !all.take()) {
            if (own != null) {
                own.giveBack();
            }
            return Optional.of(all.later());
        }
        return Optional.empty();
    }
}
