package org.sleepfollowup.intake.appointments;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.intake.session.FaultyFieldException;
import org.sleepfollowup.intake.session.Fields;

/**
 * Fields of a CSV row, forgiving in how people write them.
 *
 * @param zone in which times without an offset are read
 */
record RowFields(Header header, List<String> cells, ZoneId zone) implements Fields {
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[' '][XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    @Override
    public boolean has(String path) {
        return header.has(path);
    }

    @Override
    public @Nullable String text(String path) {
        return header.cell(cells, path);
    }

    @Override
    public @Nullable String code(String path) {
        String text = text(path);
        return text == null ? null : hyphened(text);
    }

    @Override
    public List<String> texts(String path) {
        String text = text(path);
        return text == null
                ? List.of()
                : Stream.of(text.split("[;|]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    @Override
    public List<String> codes(String path) {
        return texts(path).stream().map(RowFields::hyphened).toList();
    }

    @Override
    public @Nullable Boolean yesOrNo(String path) throws FaultyFieldException {
        String text = text(path);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "t", "1" -> true;
            case "no", "n", "false", "f", "0" -> false;
            default -> throw new FaultyFieldException(path, "must be yes or no");
        };
    }

    @Override
    public @Nullable Integer wholeNumber(String path) throws FaultyFieldException {
        String text = text(path);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new FaultyFieldException(path, "must be a whole number from 0 to 10");
        }
    }

    @Override
    public @Nullable Instant instant(String path) throws FaultyFieldException {
        String text = text(path);
        try {
            return text == null ? null : instant(TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from));
        } catch (DateTimeException e) {
            throw new FaultyFieldException(
                    path, "must be an existing date and time, such as 2026-11-20T18:00:00-07:00 or 2026-11-20 18:00");
        }
    }

    private Instant instant(TemporalAccessor time) {
        return time instanceof OffsetDateTime exact
                ? exact.toInstant()
                : LocalDateTime.from(time).atZone(zone).toInstant();
    }

    private static String hyphened(String text) {
        String code = text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
        return switch (code) {
            case "noshow" -> "no-show";
            case "canceled" -> "cancelled";
            default -> code;
        };
    }
}
