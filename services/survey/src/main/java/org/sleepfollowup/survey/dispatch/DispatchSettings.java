package org.sleepfollowup.survey.dispatch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How what is due is sent.
 *
 * @param pollInterval how often to look for it
 * @param batchSize invitations claimed at once, by each of two threads for each connection to the mail server
 * @param groupSize how many of them are read, sent and settled together; fewer where that takes more than a second
 * @param lease how long a claim holds unless it is renewed; longer than the mail server may take over one email
 * @param firstRetry the wait after a first failed attempt; doubled with each further one
 * @param longestRetry the longest such wait
 * @param firstProbe when there is no mail server: the wait until one invitation tries it again; doubled with each further
 *     one
 * @param longestProbe the longest such wait
 */
@Validated
@ConfigurationProperties("sleepfollowup.survey.dispatch")
record DispatchSettings(
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("200") @Min(1) @Max(1000) int batchSize,
        @DefaultValue("100") @Min(1) @Max(1000) int groupSize,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("30s") Duration firstRetry,
        @DefaultValue("30m") Duration longestRetry,
        @DefaultValue("5s") Duration firstProbe,
        @DefaultValue("30s") Duration longestProbe) {}
