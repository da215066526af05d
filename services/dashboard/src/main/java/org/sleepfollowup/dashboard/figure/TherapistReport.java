package org.sleepfollowup.dashboard.figure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Everything of one therapist.
 *
 * @param clinic what the therapist's figures are adjusted to
 */
public record TherapistReport(
        @JsonUnwrapped TherapistFigures figures,
        @JsonUnwrapped TherapistDetails details,
        ClinicFigures clinic) {}
