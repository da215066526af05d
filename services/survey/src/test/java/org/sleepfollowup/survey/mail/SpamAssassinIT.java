package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.dkim.DkimKeys;
import org.sleepfollowup.survey.text.Languages;

/** What SpamAssassin's local rules hold of the emails; all in one run, because its start is what takes time. */
class SpamAssassinIT {
    private static final double MOST_POINTS = 1.0;
    private static final Pattern SCORE = Pattern.compile("X-Spam-Status: \\w+, score=(-?[0-9.]+) ");

    @BeforeAll
    static void installed() {
        Tool.neededFor("SPAMASSASSIN", "spamassassin", "--version");
    }

    @Test
    void everyEmailIsBelowOnePoint() throws IOException, InterruptedException, NoSuchAlgorithmException {
        Desk desk = new Desk(
                "sleepfollowup.survey.bounces.address=bounces@quiet-hands.example",
                "sleepfollowup.survey.dkim.domain=quiet-hands.example",
                "sleepfollowup.survey.dkim.selector=sleep",
                "sleepfollowup.survey.dkim.private-key=" + DkimKeys.rsa(2048).pem());
        List<Letter> letters = Stream.concat(
                        Letters.all(), Languages.offered().stream().map(Letters::toNobodyKnown))
                .toList();
        ByteArrayOutputStream mbox = new ByteArrayOutputStream();
        for (Letter letter : letters) {
            mbox.writeBytes(
                    "From hello@quiet-hands.example Sat Nov 21 12:00:00 2026\n".getBytes(StandardCharsets.US_ASCII));
            mbox.writeBytes(desk.raw(letter).replace("\r\n", "\n").getBytes(StandardCharsets.US_ASCII));
            mbox.write('\n');
        }
        String judged = Tool.run(mbox.toByteArray(), "spamassassin", "--local", "--mbox");
        List<Double> scores = SCORE.matcher(judged)
                .results()
                .map(MatchResult::group)
                .map(line -> Double.valueOf(line.replaceAll(".*score=", "").strip()))
                .toList();
        assertThat(scores).hasSameSizeAs(letters).allMatch(score -> score < MOST_POINTS);
    }
}
