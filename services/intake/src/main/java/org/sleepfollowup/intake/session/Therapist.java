package org.sleepfollowup.intake.session;

import org.jspecify.annotations.Nullable;

/** Who gave the massage. */
public record Therapist(String id, @Nullable String name) {}
