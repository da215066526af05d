package org.sleepfollowup.survey.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailSocketTest {
    private static final int SHORT = 100;

    private final WriteTimeouts timeouts = new WriteTimeouts();
    private ServerSocket door;
    private Socket ours;
    private Socket theirs;

    @BeforeEach
    void connect() throws IOException {
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ours = new MailSockets(timeouts, SHORT).createSocket(door.getInetAddress(), door.getLocalPort());
        theirs = door.accept();
    }

    @AfterEach
    void hangUp() throws IOException {
        ours.close();
        theirs.close();
        door.close();
        timeouts.destroy();
    }

    @Test
    void whatIsWrittenLeavesTogetherWhenItsAnswerIsRead() throws IOException {
        OutputStream out = ours.getOutputStream();
        out.write("MAIL ".getBytes(US_ASCII));
        out.flush();
        out.write("RCPT ".getBytes(US_ASCII));
        out.write('D');
        assertThat(theirs.getInputStream().available()).isZero();

        theirs.getOutputStream().write('+');
        assertThat(ours.getInputStream().read()).isEqualTo('+');
        assertThat(theirs.getInputStream().readNBytes(11)).asString(US_ASCII).isEqualTo("MAIL RCPT D");
    }

    @Test
    void aLastWordIsSaidBeforeTheSocketCloses() throws IOException {
        ours.getOutputStream().write("QUIT".getBytes(US_ASCII));
        ours.close();
        assertThat(theirs.getInputStream().readAllBytes()).asString(US_ASCII).isEqualTo("QUIT");
    }

    @Test
    void aWriteThatNobodyTakesEnds() throws IOException {
        OutputStream out = ours.getOutputStream();
        byte[] more = new byte[1 << 20];
        assertThatThrownBy(() -> {
                    while (true) {
                        out.write(more);
                    }
                })
                .isInstanceOf(IOException.class);
        assertThat(ours.isClosed()).isTrue();
    }
}
