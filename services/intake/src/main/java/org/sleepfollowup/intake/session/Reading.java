package org.sleepfollowup.intake.session;

import java.util.List;

/** What came of reading a session's fields. */
public sealed interface Reading {

    /** A session in which nothing is wrong. */
    record Understood(Session session) implements Reading {}

    /** All that is wrong, at least one. */
    record Faulty(List<Fault> faults) implements Reading {}
}
