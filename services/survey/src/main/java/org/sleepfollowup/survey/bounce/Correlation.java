package org.sleepfollowup.survey.bounce;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sleepfollowup.survey.followup.InvitationId;
import org.springframework.stereotype.Component;

/**
 * Finds out which invitation a report is about. By the return path, which carries a proof; where that was lost on the way,
 * by the Message-ID, which holds an id of 122 random bits that nobody but the email's reader can know.
 */
@Component
class Correlation {
    private static final Pattern OWN_ID = Pattern.compile(
            "<?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[.@].*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ReturnPaths returnPaths;

    Correlation(ReturnPaths returnPaths) {
        this.returnPaths = returnPaths;
    }

    Optional<InvitationId> invitation(Trace trace) {
        return Stream.concat(
                        trace.addresses().stream().map(this::ofReturnPath),
                        trace.ids().stream().map(Correlation::ofId))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<InvitationId> ofReturnPath(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? Optional.empty() : returnPaths.read(address.substring(0, at));
    }

    private static Optional<InvitationId> ofId(String id) {
        Matcher own = OWN_ID.matcher(id.strip());
        return own.matches() ? Optional.of(new InvitationId(UUID.fromString(own.group(1)))) : Optional.empty();
    }
}
