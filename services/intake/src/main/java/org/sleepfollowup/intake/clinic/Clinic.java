package org.sleepfollowup.intake.clinic;

import java.time.ZoneId;

/**
 * What intake needs to know of a clinic.
 *
 * @param zone in which local times are read
 * @param asksWithoutConsent what a session that does not tell of consent means
 */
public record Clinic(ClinicId id, ZoneId zone, boolean asksWithoutConsent) {}
