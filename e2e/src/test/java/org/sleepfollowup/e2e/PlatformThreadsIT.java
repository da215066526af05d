package org.sleepfollowup.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All four services and the servers below them run on threads of the platform alone: docs/adr/0022 says why. */
class PlatformThreadsIT {
    /** Of Java itself, and there from the first virtual thread until the process ends. */
    private static final String OF_VIRTUAL_THREADS = "VirtualThread-unblocker";

    private static final Pattern NAME = Pattern.compile("^\"([^\"]+)\"", Pattern.MULTILINE);

    @Test
    void noVirtualThreadHasEverRun() throws IOException {
        StandaloneProcess standalone = SharedStandalone.get();
        assertThat(Web.get(standalone.access().url().resolve("/mailbox")).status())
                .isEqualTo(200);

        List<String> threads = threads(standalone.pid());

        assertThat(threads).anyMatch(name -> name.matches("http-nio-.*-exec-\\d+"));
        assertThat(threads).doesNotContain(OF_VIRTUAL_THREADS);
    }

    private static List<String> threads(long process) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process),
                        "Thread.print")
                .redirectErrorStream(true)
                .start();
        String dump = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return NAME.matcher(dump).results().map(name -> name.group(1)).toList();
    }
}
