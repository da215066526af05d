package org.sleepfollowup.aggregator.version;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the topology and of what lies in its stores. It is part of the application id, on which Kafka Streams hangs the
 * consumer group, the changelog topics and the state's folder: another version never meets this one's state, and reads the
 * topics from the beginning.
 *
 * @param number from 1; raised whenever the stores' formats, or the shape or the rules of the topology, change
 */
public record TopologyVersion(int number) implements Comparable<TopologyVersion> {
    /** What this build runs. */
    public static final TopologyVersion CURRENT = new TopologyVersion(3);

    /** Its id has no number, and its records no mark. */
    static final TopologyVersion FIRST = new TopologyVersion(1);

    private static final Pattern CHANGELOG = Pattern.compile("aggregator(?:-v(\\d+))?-[a-z]+-changelog");

    /**
     * @throws IllegalArgumentException when the number is less than 1
     */
    public TopologyVersion {
        if (number < 1) {
            throw new IllegalArgumentException("Versions count from 1, and " + number + " is less.");
        }
    }

    /** What Kafka Streams calls the application. */
    public String applicationId() {
        return equals(FIRST) ? "aggregator" : "aggregator-v" + number;
    }

    /** Whose changelog a topic is; empty where it is none of the aggregator's. */
    static Optional<TopologyVersion> ofChangelog(String topic) {
        Matcher changelog = CHANGELOG.matcher(topic);
        if (!changelog.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                changelog.group(1) == null ? FIRST : new TopologyVersion(Integer.parseInt(changelog.group(1))));
    }

    @Override
    public int compareTo(TopologyVersion other) {
        return Integer.compare(number, other.number);
    }
}
