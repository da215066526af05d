package org.sleepfollowup.survey.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sleepfollowup.survey.bounce.BounceKind;
import org.sleepfollowup.survey.bounce.FailureCode;
import org.sleepfollowup.survey.bounce.Report;
import org.sleepfollowup.survey.bounce.Trace;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Postmark's bounce and spam complaint webhooks. It signs nothing: the name and password of the webhook's URL come back as
 * HTTP Basic. Which email it was stands in the dump of the bounce, or in metadata named {@code invitation}.
 *
 * @see <a href="https://postmarkapp.com/developer/webhooks/bounce-webhook">its fields</a>
 */
@Component
class Postmark implements Provider {
    private static final Set<String> HARD = Set.of("HardBounce", "BadEmailAddress");
    private static final Set<String> SOFT =
            Set.of("SoftBounce", "DnsError", "Blocked", "SpamNotification", "DMARCPolicy");
    private static final Set<String> COMPLAINT = Set.of("SpamComplaint");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^\\s*Message-ID:\\s*(<[^>\\r\\n]{3,250}>)");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()]{1,64}@[^\\s<>,;:\"()]{1,250}");

    private final WebhookSettings.Postmark settings;

    Postmark(WebhookSettings settings) {
        this.settings = settings.postmark();
    }

    @Override
    public String name() {
        return "postmark";
    }

    @Override
    public boolean isOn() {
        return !settings.user().isEmpty();
    }

    @Override
    public List<Report> read(WebhookCall call) throws RefusedCallException {
        byte[] given = call.header("Authorization").orElse("").getBytes(StandardCharsets.UTF_8);
        byte[] expected = ("Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, given)) {
            throw RefusedCallException.forged(
                    "Put the user and password of this webhook into its URL: https://USER:PASSWORD@... .");
        }
        JsonNode record = call.json();
        return kind(record).map(kind -> report(record, kind)).map(List::of).orElse(List.of());
    }

    private static Optional<BounceKind> kind(JsonNode record) {
        String type = record.path("Type").asString("");
        if (HARD.contains(type)) {
            return Optional.of(BounceKind.HARD);
        }
        if (COMPLAINT.contains(type) || record.path("RecordType").asString("").equals("SpamComplaint")) {
            return Optional.of(BounceKind.COMPLAINT);
        }
        // The others are delays, automatic replies and tests.
        return SOFT.contains(type) ? Optional.of(BounceKind.SOFT) : Optional.empty();
    }

    private Report report(JsonNode record, BounceKind kind) {
        String dump = record.path("Content").asString("");
        List<String> ids = new ArrayList<>();
        ids.add(record.path("Metadata").path("invitation").asString(""));
        MESSAGE_ID.matcher(dump).results().map(found -> found.group(1)).forEach(ids::add);
        return new Report(
                name(),
                record.path("ID").asString(""),
                kind,
                FailureCode.in(record.path("Details").asString("")).status(),
                new Trace(
                        ADDRESS.matcher(dump).results().map(MatchResult::group).toList(), ids));
    }
}
