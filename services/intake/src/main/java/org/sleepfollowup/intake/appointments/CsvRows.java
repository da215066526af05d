package org.sleepfollowup.intake.appointments;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV text, cut one by one before they are parsed: a quote that is never closed spoils its own line and not
 * all that follow, as it would in a parser that reads the whole.
 */
final class CsvRows implements Iterator<CsvRow> {
    /** A quoted cell may go over several lines, but not over the rest of the file. */
    private static final int MOST_LINES = 100;

    private final String text;
    private final char delimiter;
    private final int width;
    private int position;
    private int number;
    private @Nullable CsvRow upcoming;

    /** @param start where the rows begin, after the header */
    CsvRows(String text, int start, char delimiter, int width) {
        this.text = text;
        this.position = start;
        this.delimiter = delimiter;
        this.width = width;
        this.upcoming = read();
    }

    @Override
    public boolean hasNext() {
        return upcoming != null;
    }

    @Override
    public CsvRow next() {
        CsvRow row = upcoming;
        if (row == null) {
            throw new NoSuchElementException();
        }
        upcoming = read();
        return row;
    }

    private @Nullable CsvRow read() {
        while (position < text.length()) {
            int start = position;
            int end = lineEnd(text, start);
            Optional<List<String>> cells = multiline(start, end).or(() -> {
                position = nextLine(text, end);
                return parse(text.substring(start, end), delimiter);
            });
            if (cells.isEmpty()) {
                return new CsvRow.Torn(++number);
            }
            if (!cells.get().stream().allMatch(String::isBlank)) {
                return new CsvRow.Cells(++number, cells.get());
            }
        }
        return null;
    }

    /** The row that goes on over the next lines, where it does: up to the line that closes the quote and the row's width. */
    private Optional<List<String>> multiline(int start, int firstEnd) {
        int end = firstEnd;
        boolean open = oddQuotes(start, firstEnd);
        for (int line = 1; open && line < MOST_LINES && end < text.length(); line++) {
            int from = nextLine(text, end);
            end = lineEnd(text, from);
            if (oddQuotes(from, end)) {
                Optional<List<String>> cells =
                        parse(text.substring(start, end), delimiter).filter(found -> found.size() == width);
                if (cells.isPresent()) {
                    position = nextLine(text, end);
                }
                return cells;
            }
        }
        return Optional.empty();
    }

    private boolean oddQuotes(int start, int end) {
        boolean odd = false;
        for (int i = start; i < end; i++) {
            odd ^= text.charAt(i) == '"';
        }
        return odd;
    }

    /** The cells of one row, empty when its quotes do not fit. */
    static Optional<List<String>> parse(String row, char delimiter) {
        if (row.isBlank() && row.indexOf(delimiter) < 0) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .allowUnclosedQuote(false)
                    .ofSingleCsvRecord(row)
                    .getFields());
        } catch (CsvParseException e) {
            return Optional.empty();
        }
    }

    static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    static int nextLine(String text, int lineEnd) {
        if (lineEnd >= text.length()) {
            return text.length();
        }
        return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
    }
}
