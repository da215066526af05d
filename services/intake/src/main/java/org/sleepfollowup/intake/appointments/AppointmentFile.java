package org.sleepfollowup.intake.appointments;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sleepfollowup.intake.body.TooLargeException;
import org.sleepfollowup.intake.body.UnreadableBodyException;

/** A list of appointments as booking systems export it: a header line, then one session a row. */
final class AppointmentFile {
    /** What a decoder puts where bytes are no UTF-8; a row with it has lost something, here or on its way. */
    static final char LOST = '\uFFFD';

    private static final String ADVICE = " Save it as CSV in UTF-8.";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String text;
    private final char delimiter;
    private final int firstRow;
    private final Header header;

    private AppointmentFile(String text, char delimiter, int firstRow, Header header) {
        this.text = text;
        this.delimiter = delimiter;
        this.firstRow = firstRow;
        this.header = header;
    }

    /**
     * @throws UnreadableBodyException when the file as a whole is not such a list
     * @throws TooLargeException when it has too many rows
     */
    static AppointmentFile read(byte[] bytes, int mostRows) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new UnreadableBodyException("The file is empty. Its first line must name the columns.");
        }
        String line = text.substring(0, CsvRows.lineEnd(text, 0));
        if (text.indexOf('\0') >= 0 || line.indexOf(LOST) >= 0) {
            throw new UnreadableBodyException("The file is not text in UTF-8." + ADVICE);
        }
        char delimiter = delimiter(line);
        Header header = new Header(cells(line, delimiter)
                .orElseThrow(() -> new UnreadableBodyException("The header line has a quote that is not closed.")));
        AppointmentFile file = new AppointmentFile(text, delimiter, CsvRows.nextLine(text, line.length()), header);
        file.checkRows(mostRows);
        return file;
    }

    Header header() {
        return header;
    }

    CsvRows rows() {
        return new CsvRows(text, firstRow, delimiter, header.width());
    }

    private void checkRows(int most) {
        // Before the first is handed on, so that a file is refused whole or not at all.
        CsvRows rows = rows();
        int count = 0;
        while (rows.hasNext()) {
            count = rows.next().number();
            if (count > most) {
                throw TooLargeException.rows(most);
            }
        }
    }

    private static char delimiter(String line) {
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingInt(
                        delimiter -> cells(line, delimiter).map(List::size).orElse(0)))
                .orElseThrow();
    }

    private static Optional<List<String>> cells(String line, char delimiter) {
        return CsvRows.parse(line, delimiter);
    }
}
