package org.sleepfollowup.bench.calibration.plot;

/** From values to places on the paper. */
record Scale(double from, double to, double start, double end) {

    double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }
}
