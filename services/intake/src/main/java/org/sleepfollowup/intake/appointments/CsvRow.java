package org.sleepfollowup.intake.appointments;

import java.util.List;

/** A row of the file, after the header, counted from 1; blank ones are not counted. */
sealed interface CsvRow {
    int number();

    record Cells(int number, List<String> cells) implements CsvRow {}

    /** A row that cannot be taken apart. */
    record Torn(int number) implements CsvRow {}
}
