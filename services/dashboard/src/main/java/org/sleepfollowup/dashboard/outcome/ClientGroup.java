package org.sleepfollowup.dashboard.outcome;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who a client is as far as sleep is concerned; one may belong to several. In the order of the alphabet. */
public enum ClientGroup {
    ANXIOUS("anxious"),
    INSOMNIA("insomnia"),
    NEW_PARENT("new-parent"),
    SLEEPS_WELL("sleeps-well");

    private static final String AND = "+";

    private final String code;

    ClientGroup(String code) {
        this.code = code;
    }

    /** As it stands in JSON and the database. */
    public String code() {
        return code;
    }

    /** The codes of those that are known here, each once and in order, as one text: {@code anxious+insomnia}, empty for none. */
    public static String combination(Collection<String> codes) {
        return Stream.of(values())
                .map(ClientGroup::code)
                .filter(codes::contains)
                .collect(Collectors.joining(AND));
    }
}
