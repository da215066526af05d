package org.sleepfollowup.aggregator.version;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** By a header each record tells which version of the topology it comes from. */
public final class VersionMark {
    private static final String HEADER = "ce_topologyversion";

    private VersionMark() {}

    /** Marks a record as a version's. */
    public static void add(TopologyVersion version, Headers headers) {
        headers.add(HEADER, Integer.toString(version.number()).getBytes(StandardCharsets.UTF_8));
    }

    /** Whose record it is. */
    static TopologyVersion of(Headers headers) {
        Header mark = headers.lastHeader(HEADER);
        return mark == null
                ? TopologyVersion.FIRST
                : new TopologyVersion(Integer.parseInt(new String(mark.value(), StandardCharsets.UTF_8)));
    }
}
