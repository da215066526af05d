package org.sleepfollowup.bench.calibration;

import org.sleepfollowup.simulation.Scenario;

/** The kinds of clinics that the figures are held against, each with ten therapists and half a year. */
enum Setting {
    USUAL("therapists differ", new Scenario(10, 60, 0.35, 0.4, 0.5, 0.03, 27)),
    IDENTICAL("therapists are identical", new Scenario(10, 60, 0, 0, 0, 0.03, 27)),
    FEW("few clients each", new Scenario(10, 16, 0.35, 0.4, 0.5, 0.03, 27)),
    ONCE("clients come once or twice", new Scenario(10, 60, 0.35, 0.4, 0.5, 0.03, 200)),
    SILENT("who slept badly stays silent", new Scenario(10, 60, 0.35, 0.4, 0.5, 0.1, 27));

    final String words;
    final Scenario scenario;

    Setting(String words, Scenario scenario) {
        this.words = words;
        this.scenario = scenario;
    }
}
