package org.sleepfollowup.survey.followup;

import org.sleepfollowup.survey.clinic.Wave;

/** Something that happened to a follow-up, as staff may read it. */
public sealed interface FollowUpEvent {
    /** It is to be asked so; replaces an earlier plan. */
    record Planned(Plan plan) implements FollowUpEvent {}

    /** It is asked as before, and something else is known of it, for this reason; replaces an earlier plan too. */
    record Amended(Plan plan, String reason) implements FollowUpEvent {}

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

    /** A wave is asked at another time than was planned. */
    record Rescheduled(Wave wave, String reason) implements FollowUpEvent {}

    /** The news of the session changed something that no other event tells of. */
    record Corrected(String reason) implements FollowUpEvent {}

    /** An email of a wave came back. */
    record Bounced(Wave wave, String reason) implements FollowUpEvent {}

    /** What was submitted for a wave is held back; it is in no figure. */
    record Quarantined(Wave wave, String reason) implements FollowUpEvent {}

    /** Staff looked at what was held back: it counts now, or is thrown away; the reason says which. */
    record Released(Wave wave, String reason, String by) implements FollowUpEvent {}

    /** The client wants no more such emails, or no reminders; the reason says which, and how they said so. */
    record OptedOut(String reason) implements FollowUpEvent {}

    /** Staff lifted what kept the client from being written to. */
    record Lifted(String reason, String by) implements FollowUpEvent {}

    /** Who the client is was erased, and with it what was still to be sent. */
    record Erased() implements FollowUpEvent {}
}
