package org.sleepfollowup.dashboard.figure;

import java.util.List;

/**
 * A clinic at a glance.
 *
 * @param asked invitations of the wave that were sent
 * @param answered those of them that were answered
 * @param therapists in the order of the alphabet; never of a figure
 */
public record Overview(long asked, long answered, ClinicFigures clinic, List<TherapistFigures> therapists) {
    public Overview {
        therapists = List.copyOf(therapists);
    }
}
