package org.sleepfollowup.intake.appointments;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.intake.session.Fault;
import org.sleepfollowup.intake.session.Reading;
import org.sleepfollowup.intake.session.Session;
import org.sleepfollowup.intake.session.SessionReader;

/** Reads rows into sessions, or into sentences that say why not. */
record RowReader(SessionReader sessions, Header header, ZoneId zone) {

    ReadRow read(CsvRow row) {
        return switch (row) {
            case CsvRow.Torn(int number) ->
                rejected(
                        number, null, "The row has a quote that does not fit; a quote within a cell is written twice.");
            case CsvRow.Cells(int number, List<String> cells) -> read(number, cells);
        };
    }

    private ReadRow read(int number, List<String> cells) {
        String id = header.cell(cells, "sessionId");
        if (!fits(cells)) {
            // Not even a row that has all it must have: what is missing might be that the client did not agree.
            return rejected(
                    number,
                    id,
                    "The row has " + cells.size() + " cells where the header has " + header.width()
                            + "; send it whole, with cells that hold a delimiter in quotes.");
        }
        if (cells.stream().anyMatch(cell -> cell.indexOf(AppointmentFile.LOST) >= 0)) {
            return rejected(number, id, "The row is not valid UTF-8; save the file in UTF-8 and send it again.");
        }
        return switch (sessions.read(new RowFields(header, cells, zone))) {
            case Reading.Understood(Session session) -> new ReadRow.Understood(number, session);
            case Reading.Faulty(List<Fault> faults) -> rejected(number, id, sentence(faults));
        };
    }

    /** Some exports end every row with a delimiter that the header lacks: empty cells too many do no harm. */
    private boolean fits(List<String> cells) {
        return cells.size() >= header.width()
                && cells.stream().skip(header.width()).allMatch(String::isBlank);
    }

    private String sentence(List<Fault> faults) {
        return faults.stream()
                .map(fault -> header.heading(fault.field()) + " " + fault.message())
                .collect(Collectors.joining("; ", "", "."));
    }

    private static ReadRow rejected(int number, @Nullable String id, String why) {
        return new ReadRow.Rejected(number, id, why);
    }
}
