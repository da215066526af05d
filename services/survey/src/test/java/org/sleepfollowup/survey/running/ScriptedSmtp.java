package org.sleepfollowup.survey.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A mail server that takes everything, unless it was told what to say at one step instead. */
public final class ScriptedSmtp implements AutoCloseable {
    /** Instead of a reply: the connection ends without a word. */
    public static final String LOST = "";

    /** Where in the conversation. */
    public enum Step {
        BANNER("220 ready"),
        EHLO("250-ready\r\n250-PIPELINING\r\n250 AUTH PLAIN LOGIN"),
        MAIL("250 ok"),
        RCPT("250 ok"),
        DATA("354 go on"),
        END("250 ok");

        private final String usual;

        Step(String usual) {
            this.usual = usual;
        }
    }

    private final ServerSocket door;
    private final Map<Step, String> script = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> messageIds = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger ahead = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicReference<@Nullable String> next = new AtomicReference<>();
    private final Phaser hold = new Phaser();

    public ScriptedSmtp() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on it takes everything. */
    public ScriptedSmtp takesAll() {
        script.clear();
        return this;
    }

    /** From now on it says this at that step. */
    public ScriptedSmtp says(Step step, String reply) {
        script.put(step, reply);
        return this;
    }

    /** Says this to the next MAIL, and nothing special after that. */
    public void endsNext(String reply) {
        next.set(reply);
    }

    /** From now on it keeps whoever ends an email waiting. */
    public void hold() {
        hold.register();
    }

    /** Lets go on who waits. */
    public void letGo() {
        hold.arriveAndDeregister();
    }

    /** How many wait. */
    public int held() {
        return held.get();
    }

    /** Every command that it was given. */
    public List<String> commands() {
        return commands;
    }

    /** The Message-IDs of the emails that it read to their end, whatever it said to them. */
    public List<String> messageIds() {
        return messageIds;
    }

    /** How many commands were followed by another before they were answered. */
    public int ahead() {
        return ahead.get();
    }

    public int connections() {
        return connections.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                connections.incrementAndGet();
                Thread.ofPlatform().daemon().start(() -> serve(client));
            } catch (IOException e) {
                // closed; the loop sees it
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            boolean open = say(client, Step.BANNER);
            while (open) {
                String command = in.readLine();
                if (command == null) {
                    return;
                }
                commands.add(command);
                if (in.ready()) {
                    ahead.incrementAndGet();
                }
                open = answer(client, in, command.split("[ :]", 2)[0]);
            }
        } catch (IOException e) {
            // the other end is gone
        }
    }

    private boolean answer(Socket client, BufferedReader in, String verb) throws IOException {
        return switch (verb) {
            case "EHLO" -> say(client, Step.EHLO);
            case "MAIL" -> {
                String once = next.getAndSet(null);
                yield once == null ? say(client, Step.MAIL) : write(client, once);
            }
            case "RCPT" -> say(client, Step.RCPT);
            case "AUTH" -> write(client, "535 5.7.8 bad credentials");
            case "DATA" -> say(client, Step.DATA) && (script.containsKey(Step.DATA) || readAndAnswer(client, in));
            default -> write(client, "250 ok");
        };
    }

    private boolean readAndAnswer(Socket client, BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID:")) {
                messageIds.add(line.substring("Message-ID:".length()).strip());
            }
        }
        if (hold.getRegisteredParties() > 0) {
            held.incrementAndGet();
            hold.awaitAdvance(hold.getPhase());
        }
        return say(client, Step.END);
    }

    private boolean say(Socket client, Step step) throws IOException {
        return write(client, script.getOrDefault(step, step.usual));
    }

    private static boolean write(Socket client, String reply) throws IOException {
        if (reply.equals(LOST)) {
            return false;
        }
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return !reply.startsWith("421");
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
