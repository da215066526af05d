package org.sleepfollowup.aggregator.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceNameTest {
    @TempDir
    private Path folder;

    @Test
    void whoIsStartedOnTheSameStateHasTheSameName() {
        Path state = folder.resolve("data/aggregator");
        assertThat(InstanceName.in(state)).isEqualTo(InstanceName.in(state));
    }

    @Test
    void instancesWithStatesOfTheirOwnHaveNamesOfTheirOwn() {
        assertThat(InstanceName.in(folder.resolve("a"))).isNotEqualTo(InstanceName.in(folder.resolve("b")));
    }

    @Test
    void aNameThatWasSpoiltIsToldOf() throws IOException {
        Files.writeString(folder.resolve("instance"), "");
        assertThatThrownBy(() -> InstanceName.in(folder))
                .hasMessageContaining("instance")
                .hasMessageContaining("delete it");
    }

    @Test
    void aFolderThatCannotBeMadeIsToldOf() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> InstanceName.in(file.resolve("state")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("file");
    }
}
