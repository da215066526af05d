package org.sleepfollowup.intake.appointments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.intake.body.UnreadableBodyException;

/** The header line: which column holds which field, and what the sender calls it. */
final class Header {
    private final List<String> headings;
    private final Map<String, Integer> positions = new HashMap<>();

    /** @throws UnreadableBodyException naming what is missing or there twice */
    Header(List<String> headings) {
        this.headings = headings;
        for (int i = 0; i < headings.size(); i++) {
            Optional<Column> column = Column.of(headings.get(i));
            if (column.isPresent() && positions.putIfAbsent(column.get().path(), i) != null) {
                throw new UnreadableBodyException("The header line has more than one column for \""
                        + column.get().name() + "\". Leave one.");
            }
        }
        String missing = Column.allRequired()
                .filter(column -> !positions.containsKey(column.path()))
                .map(column -> "\"" + column.name() + "\"")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableBodyException("The first line must name the columns; it lacks " + missing
                    + ". Save the list as CSV in UTF-8, with commas, semicolons or tabs between the cells.");
        }
    }

    int width() {
        return headings.size();
    }

    boolean has(String path) {
        return positions.containsKey(path);
    }

    /** The cell of a field, null where the file or the row has none. */
    @Nullable
    String cell(List<String> cells, String path) {
        Integer position = positions.get(path);
        if (position == null || position >= cells.size()) {
            return null;
        }
        String cell = cells.get(position).strip();
        return cell.isEmpty() ? null : cell;
    }

    /** What the sender calls a field; {@code client.groups[1]} is in the column of {@code client.groups}. */
    String heading(String path) {
        int bracket = path.indexOf('[');
        Integer position = positions.get(bracket < 0 ? path : path.substring(0, bracket));
        return position == null ? path : headings.get(position).strip();
    }
}
