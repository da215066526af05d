package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.text.Languages;

/** What goes out, read back by another parser than the one that wrote it. */
class LetterTest {
    private static final int LARGEST = 50 * 1024;
    private static final int LONGEST_LINE = 998;
    private static final Desk DESK = new Desk();

    static Stream<Letter> letters() {
        return Stream.concat(
                Letters.all(),
                Languages.offered().stream()
                        .flatMap(locale -> Stream.of(Letters.withLongNames(locale), Letters.toNobodyKnown(locale))));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyEmailIsWellFormedMimeUnderFiftyKilobytesInSevenBits(Letter letter) throws IOException {
        String raw = DESK.raw(letter);
        assertThat(raw.length()).isLessThan(LARGEST);
        assertThat(raw.chars()).allMatch(c -> c < 0x80);
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(raw.split("\r\n")).allMatch(line -> line.length() <= LONGEST_LINE);
        Message message = parse(letter);
        assertThat(message.getMimeType()).isEqualTo("multipart/alternative");
        assertThat(((Multipart) message.getBody()).getBodyParts())
                .extracting(Entity::getMimeType, Entity::getContentTransferEncoding)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("text/plain", "quoted-printable"),
                        org.assertj.core.groups.Tuple.tuple("text/html", "quoted-printable"));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void theTwoPartsSayTheSameAndHoldTheSameLinksAllOfThemWholeAndSafe(Letter letter) {
        List<String> inHtml = Jsoup.parse(part(letter, 1)).select("a").eachAttr("href");
        List<String> inText = part(letter, 0)
                .lines()
                .filter(line -> line.contains("://"))
                .map(line -> line.substring(line.indexOf("https://")))
                .toList();
        assertThat(inHtml)
                .containsExactlyElementsOf(inText)
                .allMatch(link -> link.startsWith("https://sleep.example/"));
        assertThat(inHtml).hasSize(letter.kind() == Letter.Kind.INVITATION ? 15 : 14);
        String question =
                Jsoup.parse(part(letter, 1)).select("p[style*=font-size:20px]").text();
        assertThat(part(letter, 0).replaceAll("[\n\u00a0]", " ")).contains(question);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void theUrlCarriesAnOpaqueCodeAndNotTheScore(Letter letter) {
        List<String> codes = Jsoup.parse(part(letter, 1)).select("td a").eachAttr("href").stream()
                .map(link -> link.replaceAll(".*\\?r=", ""))
                .toList();
        assertThat(codes).hasSize(11).doesNotHaveDuplicates().allMatch(code -> code.length() == 8);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void plainTextReadsWellAloneInShortLines(Letter letter) {
        assertThat(part(letter, 0).lines().filter(line -> !line.contains("://")))
                .allMatch(line -> line.length() <= 78)
                .noneMatch(line -> line.contains("<") || line.contains("&"));
        assertThat(part(letter, 0)).doesNotContain("\n\n\n").contains("0 = ", "10 = ");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void nothingIsLoadedFromElsewhereAndNobodyIsTracked(Letter letter) {
        assertThat(part(letter, 1)).doesNotContainIgnoringCase("<img", "url(", "@import", "<link", "<script", "src=");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void noEmailTellsTheAddressNorTheTherapistInItsSubjectNorHoldsAnUnfilledBlank(Letter letter) {
        for (String part : List.of(part(letter, 0), part(letter, 1), subject(letter))) {
            assertThat(part)
                    .doesNotContain("ana@clients.example", "hip flexors", "swedish", "deep-tissue")
                    .doesNotContain("??", "{0}", "{1}", "null", "''");
        }
        assertThat(subject(letter)).doesNotContain("Dana Reyes");
    }

    @Test
    void onlyTheFirstEmailOffersNoReminders() {
        assertThat(part(Letters.aLetter(Letter.Kind.INVITATION, Wave.ONE_WEEK, Locale.ENGLISH), 0))
                .containsPattern("\nNo reminders:\nhttps://sleep.example/f/[A-Za-z0-9_-]{22}/reminders\n");
        assertThat(part(Letters.aLetter(Letter.Kind.REMINDER, Wave.ONE_WEEK, Locale.ENGLISH), 0))
                .doesNotContain("/reminders")
                .contains("your answer still counts");
    }

    @Test
    void whoseNameIsNotKnownIsGreetedAllTheSame() {
        Letter letter = Letters.toNobodyKnown(Locale.ENGLISH);
        assertThat(subject(letter)).isEqualTo("How did you sleep?");
        assertThat(part(letter, 0)).startsWith("Hello,\n\nthank you for your visit to Quiet Hands.\n");
        assertThat(part(letter, 1)).contains("<p>Hello,</p>");
    }

    @Test
    void noNameBeginsAnotherHeaderOrLine() throws MessagingException {
        Letter letter = Letters.to(
                "Ana\r\nBcc: eve@elsewhere.example",
                "Dana\nhttps://elsewhere.example",
                "Quiet\r\nHands",
                Letter.Kind.INVITATION,
                Wave.FIRST_NIGHT,
                Locale.ENGLISH);
        assertThat(DESK.read(letter).getHeader("Bcc")).isNull();
        assertThat(part(letter, 0).lines()).noneMatch(line -> line.startsWith("https://elsewhere"));
    }

    private static String subject(Letter letter) {
        return parse(letter).getSubject();
    }

    private static String part(Letter letter, int index) {
        Entity part = ((Multipart) parse(letter).getBody()).getBodyParts().get(index);
        try {
            return new String(((TextBody) part.getBody()).getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Message parse(Letter letter) {
        DefaultMessageBuilder parser = new DefaultMessageBuilder();
        parser.setMimeEntityConfig(MimeConfig.STRICT);
        try {
            return parser.parseMessage(new ByteArrayInputStream(DESK.bytes(letter)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
