package org.sleepfollowup.dashboard.decision;

import java.time.Instant;

/**
 * A decision that was handed on, and of which no event tells yet that it was carried out.
 *
 * @param kind release, discard or lift
 * @param overdue whether that takes so long that it may be decided once more
 */
record HandedOn(String kind, String by, Instant at, boolean overdue) {}
