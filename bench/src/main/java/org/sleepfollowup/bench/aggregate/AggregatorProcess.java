package org.sleepfollowup.bench.aggregate;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sleepfollowup.aggregator.AggregatorApplication;
import org.sleepfollowup.bench.BenchServers;
import org.sleepfollowup.bench.RunningService;

/** The aggregator in a process of its own, which starts as cold as in production, with the same options of Java, and can be killed. */
final class AggregatorProcess implements AutoCloseable {
    private final Process process;

    private AggregatorProcess(Process process) {
        this.process = process;
    }

    static AggregatorProcess start(BenchServers servers, Path state) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-agent") && !option.startsWith("-XX:StartFlightRecording"))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                AggregatorApplication.class.getName(),
                "--spring.config.name=aggregator"));
        command.addAll(List.of(
                RunningService.arguments(servers.springArguments(), "--sleepfollowup.aggregator.state-dir=" + state)));
        return new AggregatorProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start());
    }

    /** As the kernel or a power cut would end it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Kubernetes ends it. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
