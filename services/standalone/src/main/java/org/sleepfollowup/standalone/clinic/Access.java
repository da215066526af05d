package org.sleepfollowup.standalone.clinic;

import java.util.Optional;
import org.sleepfollowup.standalone.folder.DataFolder;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How to reach a running instance: {@code access.json}, written once it is ready. */
public record Access(
        String url,
        String clinic,
        String apiKey,
        String user,
        String password,
        int smtpPort,
        int imapPort,
        String kafka,
        String jdbcUrl) {
    private static final String FILE = "access.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public void write(DataFolder folder) {
        folder.write(FILE, JSON.writeValueAsString(this) + "\n");
    }

    /** That of the instance that runs on the folder; empty before it is ready. */
    public static Optional<Access> of(DataFolder folder) {
        return folder.read(FILE).map(text -> JSON.readValue(text, Access.class));
    }

    /** Nobody shall take an instance for ready that is not. */
    public static void remove(DataFolder folder) {
        folder.remove(FILE);
    }

    @Override
    public String toString() {
        return "Access[" + url + "]";
    }
}
