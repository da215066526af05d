package org.sleepfollowup.bench.mailing;

import java.time.Duration;
import java.util.stream.Stream;
import org.sleepfollowup.bench.BenchServers;

/**
 * Time of processors.
 *
 * @param own of this process, in which the service and the broker are
 * @param database of PostgreSQL's processes
 * @param sink of smtp-sink
 */
record Processors(Duration own, Duration database, Duration sink) {
    /** All that was used until now by those that run. */
    static Processors now(BenchServers servers, SmtpSink sink) {
        return new Processors(
                used(Stream.of(ProcessHandle.current())),
                used(servers.databaseProcesses()),
                used(Stream.of(sink.process())));
    }

    Processors since(Processors before) {
        return new Processors(own.minus(before.own), database.minus(before.database), sink.minus(before.sink));
    }

    private static Duration used(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
