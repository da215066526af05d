package org.sleepfollowup.survey.webhook;

import java.util.List;
import org.sleepfollowup.survey.bounce.Report;

/** An email provider that tells of bounces. */
interface Provider {
    /** As it stands in the address, and as the source of its reports. */
    String name();

    /** Whether it is set up. */
    boolean isOn();

    /**
     * What a call reports; nothing where it is about something else.
     *
     * @throws RefusedCallException when nothing proves that the call is the provider's, or it cannot be understood
     */
    List<Report> read(WebhookCall call) throws RefusedCallException;
}
