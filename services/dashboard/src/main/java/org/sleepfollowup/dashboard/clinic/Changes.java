package org.sleepfollowup.dashboard.clinic;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a transaction changes: clinics, and those of their therapists whose figures may be others after it. */
public final class Changes {
    /** In order of ids, so that two transactions never wait for each other. */
    private final SortedMap<String, SortedSet<String>> therapists = new TreeMap<>();

    /** Something of a clinic that no therapist's figures are made of. */
    public void add(String clinic) {
        ofClinic(clinic);
    }

    /** Something that a therapist's figures are made of. */
    public void add(String clinic, String therapist) {
        ofClinic(clinic).add(therapist);
    }

    /** The therapists by clinic, none where the clinic alone changed. */
    SortedMap<String, SortedSet<String>> therapists() {
        return Collections.unmodifiableSortedMap(therapists);
    }

    private SortedSet<String> ofClinic(String clinic) {
        return therapists.computeIfAbsent(clinic, added -> new TreeSet<>());
    }
}
