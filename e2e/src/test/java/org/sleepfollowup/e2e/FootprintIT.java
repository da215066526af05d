package org.sleepfollowup.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One clinic on one small machine: how soon it is there, and how much memory it takes. */
class FootprintIT {
    private static final Logger log = LoggerFactory.getLogger(FootprintIT.class);
    private static final long MOST_BYTES = 1_200_000_000;
    /** Generous, since other work may share the machine; what it took is in the log. */
    private static final Duration LONGEST_START = Duration.ofSeconds(110);

    @Test
    void isReadySoonAndSmall() {
        StandaloneProcess standalone = SharedStandalone.get();

        long resident = standalone.processes().mapToLong(FootprintIT::resident).sum();

        log.atInfo()
                .setMessage("Standalone with the demo's history")
                .addKeyValue("secondsToReady", standalone.untilReady().toMillis() / 1000.0)
                .addKeyValue("residentMegabytes", resident / 1_000_000)
                .log();
        assertThat(standalone.untilReady()).isLessThan(LONGEST_START);
        assertThat(resident).isPositive().isLessThan(MOST_BYTES);
    }

    /** Memory that several processes share is counted for each of them, so the true sum is lower. */
    private static long resident(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            return 0; // it has ended meanwhile
        }
    }
}
