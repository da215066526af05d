package org.sleepfollowup.survey.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often invitations are counted.
 *
 * @param interval between counts; metrics show the last one
 */
@ConfigurationProperties("sleepfollowup.survey.ledger")
record LedgerSettings(@DefaultValue("15s") Duration interval) {}
