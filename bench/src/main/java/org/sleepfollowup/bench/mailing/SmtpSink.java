package org.sleepfollowup.bench.mailing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sleepfollowup.embedded.Ports;

/** Postfix's smtp-sink, which takes every email and throws it away, and smtp-source, which sends as fast as it goes. */
final class SmtpSink implements AutoCloseable {
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(10);

    private static final Pattern MESSAGES = Pattern.compile("mesg=(\\d+)");

    private final Process sink;
    private final Path counts;
    private final int port;

    private SmtpSink(Process sink, Path counts, int port) {
        this.sink = sink;
        this.counts = counts;
        this.port = port;
    }

    /**
     * Starts one.
     *
     * @throws IllegalStateException when Postfix's tools are not installed
     */
    static SmtpSink start() throws IOException, InterruptedException {
        int port = Ports.free();
        List<String> command = new ArrayList<>(List.of(tool("smtp-sink")));
        if (ProcessHandle.current().info().user().filter("root"::equals).isPresent()) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.addAll(List.of("-c", "127.0.0.1:" + port, "1000"));
        Path counts = Files.createTempFile("smtp-sink", ".log");
        counts.toFile().deleteOnExit();
        SmtpSink started = new SmtpSink(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(counts.toFile())
                        .start(),
                counts,
                port);
        started.awaitReady();
        return started;
    }

    int port() {
        return port;
    }

    /** Processor time that it used. */
    Duration spent() {
        return sink.info().totalCpuDuration().orElseThrow();
    }

    /** How many emails it took so far. */
    int received() throws IOException {
        return MESSAGES.matcher(Files.readString(counts))
                .results()
                .map(MatchResult::group)
                .reduce((first, last) -> last)
                .map(last -> Integer.parseInt(last.substring("mesg=".length())))
                .orElse(0);
    }

    /** Sends so many emails of a size in bytes over so many connections with smtp-source; says how many a second. */
    double sourceRate(int emails, int size, int sessions) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int result = new ProcessBuilder(
                        tool("smtp-source"),
                        "-d",
                        "-s",
                        "" + sessions,
                        "-l",
                        "" + size,
                        "-m",
                        "" + emails,
                        "127.0.0.1:" + port)
                .inheritIO()
                .start()
                .waitFor();
        if (result != 0) {
            throw new IllegalStateException("smtp-source ended with " + result + ".");
        }
        return emails * 1e9 / (System.nanoTime() - begin);
    }

    private void awaitReady() throws InterruptedException {
        long until = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (true) {
            try (Socket probe = new Socket()) {
                probe.connect(new InetSocketAddress("127.0.0.1", port));
                return;
            } catch (IOException e) {
                if (!sink.isAlive() || System.nanoTime() > until) {
                    throw new IllegalStateException("smtp-sink did not start on port " + port + ".", e);
                }
                Thread.sleep(20);
            }
        }
    }

    private static String tool(String name) {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/lib/postfix/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        name + " is not installed; it comes with Postfix (Debian: apt-get install postfix)."))
                .toString();
    }

    @Override
    public void close() {
        sink.destroy();
    }
}
