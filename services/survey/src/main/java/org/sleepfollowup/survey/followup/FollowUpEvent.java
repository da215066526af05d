package org.sleepfollowup.survey.followup;

import org.sleepfollowup.survey.clinic.Wave;

/** Something that happened to a follow-up, as staff may read it. */
public sealed interface FollowUpEvent {
    /** It is to be asked so; replaces an earlier plan. */
    record Planned(Plan plan) implements FollowUpEvent {}

    /** The invitation of a wave went out. */
    record Sent(Wave wave) implements FollowUpEvent {}

    /** The reminder of a wave went out. */
    record Reminded(Wave wave) implements FollowUpEvent {}

    /** The client answered, or corrected an answer. */
    record Answered(Wave wave) implements FollowUpEvent {}

    /** A wave is not asked although it could be. */
    record Suppressed(Wave wave, String reason) implements FollowUpEvent {}

    /** A wave was not asked in time. */
    record Expired(Wave wave, String reason) implements FollowUpEvent {}

    /** The mail server does not take the invitation of a wave. */
    record Failed(Wave wave, String reason) implements FollowUpEvent {}

    /** The session was none, or none to ask about, or another therapist's. */
    record Withdrawn(String reason) implements FollowUpEvent {}
}
