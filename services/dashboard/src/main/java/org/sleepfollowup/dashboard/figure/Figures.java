package org.sleepfollowup.dashboard.figure;

import java.util.Optional;
import org.sleepfollowup.dashboard.clinic.Clinic;
import org.sleepfollowup.dashboard.clinic.ClinicVersions;
import org.sleepfollowup.dashboard.clinic.VersionedCache;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.springframework.stereotype.Component;

/**
 * The figures of a clinic and its therapists, hidden where they would speak of too few clients: always those of now, but worked
 * out once for all who look while nothing changes.
 */
@Component
public class Figures {
    /** A few selections of each clinic that somebody looks at. */
    private static final int KEPT = 64;

    private final PresentFigures present;
    private final VersionedCache<OfClinic, Overview> overviews;
    private final VersionedCache<OfTherapist, Optional<TherapistReport>> reports;

    /** With the clinic's settings, which say from how many clients on figures are shown. */
    private record OfClinic(Clinic clinic, Selection selection) {}

    private record OfTherapist(Clinic clinic, String therapist, Selection selection) {}

    Figures(PresentFigures present, ClinicVersions versions) {
        this.present = present;
        this.overviews = new VersionedCache<>(versions::of, KEPT);
        this.reports = new VersionedCache<>(versions::of, KEPT);
    }

    /** All therapists of the clinic. */
    public Overview of(Clinic clinic, Selection selection) {
        return overviews.get(clinic.id(), new OfClinic(clinic, selection), () -> present.of(clinic, selection));
    }

    /** One therapist with all details, empty where nothing of such a therapist is known in the selection. */
    public Optional<TherapistReport> of(Clinic clinic, String therapist, Selection selection) {
        return reports.get(
                clinic.id(),
                new OfTherapist(clinic, therapist, selection),
                () -> present.of(clinic, therapist, selection));
    }
}
