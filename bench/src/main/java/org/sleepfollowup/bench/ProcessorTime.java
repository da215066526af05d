package org.sleepfollowup.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The processor time of this process and of the database beside it. Where others use the machine too, it tells what
 * something costs when how long it takes does not.
 */
public final class ProcessorTime {
    private final ProcessHandle database;

    /** Asks the database for its process; it is one of this machine. */
    public ProcessorTime(JdbcClient client) {
        long connection =
                client.sql("select pg_backend_pid()").query(Long.class).single();
        this.database =
                ProcessHandle.of(connection).flatMap(ProcessHandle::parent).orElseThrow();
    }

    /** Since they began; without what ended with a connection of the database. */
    public Duration spent() {
        return own().plus(ofDatabase());
    }

    /** Of this process alone. */
    public Duration own() {
        return of(Stream.of(ProcessHandle.current()));
    }

    /** Of the database alone. */
    public Duration ofDatabase() {
        return of(Stream.concat(Stream.of(database), database.children()));
    }

    private static Duration of(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
