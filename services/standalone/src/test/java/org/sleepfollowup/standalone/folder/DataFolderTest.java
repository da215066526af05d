package org.sleepfollowup.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.embedded.Ports;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void aSecondInstanceIsRefused() {
        try (DataFolder folder = DataFolder.open(temp.resolve("data"))) {
            assertThatThrownBy(() -> DataFolder.open(temp.resolve("data")))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("Another instance runs on " + folder);
        }
        DataFolder.open(temp.resolve("data")).close();
    }

    @Test
    void whatIsNoFolderIsRefused() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void someoneElsesFolderIsLeftAlone() throws Exception {
        Path theirs = Files.createDirectories(temp.resolve("kafka"));

        assertThatThrownBy(() -> DataFolder.open(temp)).isInstanceOf(CannotStartException.class);
        assertThat(theirs).exists();
    }

    @Test
    void secretsAreTheSameNextTimeAndForTheOwnerAlone() throws Exception {
        try (DataFolder folder = DataFolder.open(temp)) {
            Secrets secrets = Secrets.of(folder);

            assertThat(Secrets.of(folder)).isEqualTo(secrets);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("secrets.json"))))
                    .isEqualTo("rw-------");
            assertThat(secrets.toString()).doesNotContain(secrets.operatorKey());
        }
    }

    @Test
    void clearingRemovesAllStateButNotTheLogs() throws Exception {
        try (DataFolder folder = DataFolder.open(temp)) {
            Secrets first = Secrets.of(folder);
            Files.createDirectories(folder.of("kafka").resolve("topic-0"));
            Files.createDirectories(folder.logs());

            folder.clear();

            assertThat(folder.of("kafka")).doesNotExist();
            assertThat(folder.logs()).exists();
            assertThat(Secrets.of(folder)).isNotEqualTo(first);
        }
    }

    @Test
    void portsAreTheSameNextTimeAndCanBeSet() {
        int wanted = Ports.free();
        try (DataFolder folder = DataFolder.open(temp)) {
            ServerPorts ports = ServerPorts.choose(folder, Map.of("SMTP_PORT", Integer.toString(wanted)));

            assertThat(ports.smtp()).isEqualTo(wanted);
            assertThat(ServerPorts.choose(folder, Map.of())).isEqualTo(ports);
            assertThatThrownBy(() -> ServerPorts.choose(folder, Map.of("IMAP_PORT", "imap")))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("IMAP_PORT");
        }
    }
}
