package org.sleepfollowup.survey.bounce;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a report holds that may tell which email it is about.
 *
 * @param addresses one of which may be the return path that the email had
 * @param ids one of which may be the email's Message-ID, or the invitation's own id
 */
public record Trace(List<String> addresses, List<String> ids) {
    /** Copies what could change. */
    public Trace {
        addresses = List.copyOf(addresses);
        ids = List.copyOf(ids);
    }

    /** The same with more addresses. */
    public Trace with(List<String> more) {
        return new Trace(Stream.concat(addresses.stream(), more.stream()).toList(), ids);
    }

    @Override
    public String toString() {
        return "Trace[hidden]";
    }
}
