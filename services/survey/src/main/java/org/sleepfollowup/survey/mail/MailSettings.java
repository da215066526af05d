package org.sleepfollowup.survey.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the mail server is used. Rates are those of one instance: with several, each gets its share.
 *
 * @param connections kept open side by side; each sends one email at a time
 * @param messagesPerConnection after so many a connection is closed and another opened
 * @param idle an open connection that was not used for so long is closed
 * @param rate of all emails together
 * @param ratePerDomain of the emails to any one domain
 * @param rates of single domains, instead of {@code ratePerDomain}
 */
@Validated
@ConfigurationProperties("sleepfollowup.survey.mail")
record MailSettings(
        @DefaultValue("4") @Min(1) @Max(100) int connections,
        @DefaultValue("500") @Min(1) int messagesPerConnection,
        @DefaultValue("10s") Duration idle,
        @DefaultValue("unlimited") Rate rate,
        @DefaultValue("unlimited") Rate ratePerDomain,
        @DefaultValue Map<String, Rate> rates) {

    MailSettings {
        rates = rates.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    /** The rate of a domain, in lower case. */
    Rate of(String domain) {
        return rates.getOrDefault(domain, ratePerDomain);
    }
}
