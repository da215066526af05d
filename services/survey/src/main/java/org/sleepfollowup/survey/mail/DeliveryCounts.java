package org.sleepfollowup.survey.mail;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many emails were sent, refused and delayed, and how far those got that were not sent. */
@Component
class DeliveryCounts {
    private static final String NAME = "sleepfollowup.survey.mail.deliveries";

    private final MeterRegistry registry;

    DeliveryCounts(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(Delivery delivery) {
        switch (delivery) {
            case Delivery.Accepted() -> count("sent", "none");
            case Delivery.Refused(int reply, String status) -> count("refused", status == null ? reply + "" : status);
            case Delivery.Unaddressable() -> count("unaddressable", "none");
            case Delivery.Delayed(Stage stage) -> count("delayed", stage.code());
            case Delivery.Interrupted(Stage stage) -> count("interrupted", stage.code());
            case Delivery.NotYet(var turn) -> count("rate", "none");
            case Delivery.NobodyThere() -> count("nobody-there", "none");
        }
    }

    private void count(String outcome, String at) {
        registry.counter(NAME, "outcome", outcome, "at", at).increment();
    }
}
