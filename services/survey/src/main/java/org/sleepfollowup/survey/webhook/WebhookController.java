package org.sleepfollowup.survey.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sleepfollowup.survey.bounce.Bounces;
import org.sleepfollowup.survey.bounce.Report;
import org.sleepfollowup.survey.problem.TooLargeRequestException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /webhooks/{provider}}: {@code ses}, {@code postmark} or {@code sendgrid}. Answered with 200 also where a
 * report is about no email of ours: Postmark sends again what is answered with anything else, and it would never be ours.
 */
@RestController
class WebhookController {
    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    /** What became of the reports of a call. */
    record Answer(int taken, int known, int unmatched) {
        static Answer of(Map<Bounces.Taken, Integer> counts) {
            return new Answer(
                    counts.getOrDefault(Bounces.Taken.NEW, 0),
                    counts.getOrDefault(Bounces.Taken.KNOWN, 0),
                    counts.getOrDefault(Bounces.Taken.UNMATCHED, 0));
        }
    }

    private final Map<String, Provider> providers;
    private final Bounces bounces;
    private final MeterRegistry meters;

    WebhookController(List<Provider> providers, Bounces bounces, MeterRegistry meters) {
        this.providers = providers.stream()
                .filter(Provider::isOn)
                .collect(Collectors.toMap(Provider::name, Function.identity()));
        this.bounces = bounces;
        this.meters = meters;
    }

    @PostMapping("/webhooks/{provider}")
    ResponseEntity<?> take(@PathVariable("provider") String name, HttpServletRequest request) throws IOException {
        Provider provider = providers.get(name);
        if (provider == null) {
            return problem(HttpStatus.NOT_FOUND, "No such webhook", "No provider of that name is set up here.");
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new TooLargeRequestException(LARGEST_BODY);
        }
        try {
            Answer answer = take(provider.read(new WebhookCall(headers(request), body)));
            count(name, "taken");
            return ResponseEntity.ok(answer);
        } catch (RefusedCallException e) {
            count(name, e.isForged() ? "forged" : "unreadable");
            return e.isForged()
                    ? problem(HttpStatus.UNAUTHORIZED, "Who are you?", e.why())
                    : problem(HttpStatus.BAD_REQUEST, "The call cannot be understood", e.why());
        }
    }

    /** One by one: should the database go away in between, the provider sends all again, and what was taken is known. */
    private Answer take(List<Report> reports) throws RefusedCallException {
        if (reports.stream().anyMatch(report -> report.id().isBlank())) {
            throw RefusedCallException.unreadable("An event has no id to tell it from others.");
        }
        Map<Bounces.Taken, Integer> counts = new EnumMap<>(Bounces.Taken.class);
        for (Report report : reports) {
            counts.merge(bounces.take(report), 1, Integer::sum);
        }
        return Answer.of(counts);
    }

    private void count(String provider, String result) {
        meters.counter("sleepfollowup.survey.webhooks", "provider", provider, "result", result)
                .increment();
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .collect(Collectors.toMap(Function.identity(), request::getHeader, (one, other) -> one));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return ResponseEntity.status(status).body(problem);
    }
}
