package org.sleepfollowup.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** Every version of a schema that was ever released: {@code released/NAME/1.avsc}, {@code 2.avsc} and so on. */
final class ReleasedSchemas {
    private ReleasedSchemas() {}

    static List<Schema> of(Class<?> type) {
        List<Schema> versions = new ArrayList<>();
        for (int version = 1; ; version++) {
            try (InputStream in =
                    ReleasedSchemas.class.getResourceAsStream("/released/" + path(type.getSimpleName(), version))) {
                if (in == null) {
                    return List.copyOf(versions);
                }
                versions.add(new Schema.Parser().parse(in));
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "Released schema " + type.getSimpleName() + " " + version + " is unreadable.", e);
            }
        }
    }

    static String path(String name, int version) {
        return name + "/" + version + ".avsc";
    }
}
