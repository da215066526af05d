package org.sleepfollowup.bench;

import java.io.PrintStream;
import java.util.Locale;

/** What a benchmark prints, and how its process ends: 0 when it is within its limit, else 1. */
public final class Report {
    private final PrintStream out;
    private boolean passed = true;

    public Report(PrintStream out) {
        this.out = out;
    }

    /** A line. */
    public void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /** A figure and whether it is within its limit. */
    public void check(boolean within, String format, Object... values) {
        passed &= within;
        say((within ? "PASS  " : "FAIL  ") + format, values);
    }

    /** Ends the process. */
    public void exit() {
        System.exit(passed ? 0 : 1);
    }
}
