package org.sleepfollowup.survey.sql;

import tools.jackson.databind.json.JsonMapper;

/** Records in {@code jsonb} columns: what is read and written as a whole, and asked about by nobody in SQL. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** A record as text; in SQL it takes {@code cast(:name as jsonb)}. */
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The record of a text that {@link #text} wrote. */
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }
}
