package org.sleepfollowup.simulation;

import java.util.List;
import java.util.UUID;

/**
 * One simulated follow-up.
 *
 * @param id the same in every run
 * @param happenings in the order of time, the first of them {@link Happening.Planned}
 */
public record FollowUp(UUID id, Therapist therapist, Client client, Session session, List<Happening> happenings) {}
