package org.sleepfollowup.standalone;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.standalone.folder.CannotStartException;
import org.sleepfollowup.standalone.folder.ServerPorts;

/**
 * What the command line asks for.
 *
 * @param now where the demo's clock starts; null: at the real time
 */
record Options(boolean demo, @Nullable Instant now, int port, Path data) {
    static final String USAGE = """
            Usage: ./run [--demo [--now INSTANT]] [--port 8080] [--data DIR]
              --demo          a demo clinic with half a year of simulated history, and a clock that can be moved
              --now INSTANT   where the demo's clock starts, such as 2026-11-20T21:00:00-07:00
              --port PORT     of the pages and the API
              --data DIR      where everything is kept
            From the environment: BIND_ADDRESS, KAFKA_PORT, DATABASE_PORT, SMTP_PORT, IMAP_PORT.""";

    /**
     * Reads the command line.
     *
     * @param home where data is kept when nothing else is asked for
     * @throws CannotStartException naming the option that is not understood
     */
    static Options parse(Path home, String... args) {
        Options options = new Options(false, null, 8080, home);
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        while (!rest.isEmpty()) {
            String[] option = rest.pop().split("=", 2);
            if (option.length == 2) {
                rest.push(option[1]);
            }
            options = options.with(option[0], rest, option.length == 2);
        }
        if (options.now != null && !options.demo) {
            throw new CannotStartException("--now goes with --demo only: without it the clock is the real one.");
        }
        return options;
    }

    private Options with(String option, Deque<String> rest, boolean inOne) {
        return switch (option) {
            case "--demo" -> {
                if (inOne) {
                    throw new CannotStartException("--demo takes no value.");
                }
                yield new Options(true, now, port, data);
            }
            case "--now" -> new Options(demo, instant(rest.poll()), port, data);
            case "--port" -> new Options(demo, now, ServerPorts.port("--port", rest.poll()), data);
            case "--data" -> new Options(demo, now, port, folder(rest.poll()));
            default -> throw new CannotStartException("Unknown option " + option + ". ./run --help lists them.");
        };
    }

    private static Instant instant(@Nullable String text) {
        try {
            return OffsetDateTime.parse(text == null ? "" : text).toInstant();
        } catch (DateTimeException e) {
            throw new CannotStartException(
                    "--now needs a date and time with its offset, such as 2026-11-20T21:00:00-07:00.", e);
        }
    }

    private static Path folder(@Nullable String text) {
        if (text == null || text.isBlank() || text.startsWith("--")) {
            throw new CannotStartException("--data needs a folder.");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CannotStartException("--data needs a folder.", e);
        }
    }
}
