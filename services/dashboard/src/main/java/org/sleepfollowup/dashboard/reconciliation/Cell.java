package org.sleepfollowup.dashboard.reconciliation;

import java.time.YearMonth;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.Wave;

/** What the stream keeps one set of sums for. */
public record Cell(String clinicId, String therapistId, Wave wave, YearMonth month, Baseline baseline) {}
