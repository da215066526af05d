package org.sleepfollowup.testing;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** The whole numbers of a record and of the records in it, by path such as {@code byGroups/0/sleep/pairs}. */
public final class LongFields {
    private LongFields() {}

    /** Where they are, in the order of the schema. */
    public static List<String> paths(IndexedRecord record) {
        List<String> paths = new ArrayList<>();
        for (Schema.Field field : record.getSchema().getFields()) {
            collect(record.get(field.pos()), field.name(), paths);
        }
        return paths;
    }

    private static void collect(@Nullable Object value, String path, List<String> paths) {
        switch (value) {
            case Long number -> paths.add(path);
            case IndexedRecord inner -> paths(inner).forEach(p -> paths.add(path + "/" + p));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(list.get(i), path + "/" + i, paths);
                }
            }
            case null, default -> {
                // Neither a number nor a place where one may be.
            }
        }
    }

    /** Puts another number in the place of one. */
    public static void set(IndexedRecord record, String path, long value) {
        String[] steps = path.split("/");
        Object at = record;
        for (int i = 0; i < steps.length - 1; i++) {
            at = at instanceof List<?> list ? list.get(Integer.parseInt(steps[i])) : get((IndexedRecord) at, steps[i]);
        }
        IndexedRecord holder = (IndexedRecord) at;
        holder.put(holder.getSchema().getField(steps[steps.length - 1]).pos(), value);
    }

    private static Object get(IndexedRecord record, String field) {
        return record.get(record.getSchema().getField(field).pos());
    }
}
