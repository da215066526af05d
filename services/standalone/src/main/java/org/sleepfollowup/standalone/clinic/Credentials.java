package org.sleepfollowup.standalone.clinic;

import java.util.Optional;
import org.sleepfollowup.standalone.folder.DataFolder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first clinic, its key and its sign-in; kept as the last act of the first start, so that it says: that one is done.
 */
public record Credentials(String clinic, String apiKey, String user, String password) {
    private static final String FILE = "clinic.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** Those of the folder; empty before the end of its first start. */
    public static Optional<Credentials> of(DataFolder folder) {
        return folder.read(FILE).map(text -> JSON.readValue(text, Credentials.class));
    }

    public void keep(DataFolder folder) {
        folder.write(FILE, JSON.writeValueAsString(this));
    }

    @Override
    public String toString() {
        return "Credentials[" + clinic + "]";
    }
}
