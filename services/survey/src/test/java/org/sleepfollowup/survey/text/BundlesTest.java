package org.sleepfollowup.survey.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts, looked at as a whole: nothing is missing in a language, and nothing stands there for nobody. */
class BundlesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]+}");
    /** A key in a template or in Java, with {@code ${...}} where a part of it is filled in. */
    private static final Pattern MENTION =
            Pattern.compile("(?<=[\"'{|])survey(?:\\.(?:[A-Za-z0-9-]+|\\$\\{[A-Za-z.]+}))+\\.?");

    static List<Locale> languages() {
        return Languages.offered();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameKeysWithTheSamePlaceholders(Locale locale) throws IOException {
        Properties english = bundle(Locale.ENGLISH);
        Properties other = bundle(locale);
        assertThat(other.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(other.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextIsWrittenOnce(Locale locale) throws IOException {
        assertThat(Files.readAllLines(file(locale)).stream()
                        .filter(line -> line.startsWith("survey."))
                        .map(line -> line.replaceAll("=.*", "")))
                .doesNotHaveDuplicates();
    }

    /** A straight apostrophe quotes in a MessageFormat: it would vanish, and the placeholder after it stay. */
    @ParameterizedTest
    @MethodSource("languages")
    void noApostropheIsLostOrDoubledAndNoPlaceholderStaysOpen(Locale locale) throws IOException {
        Properties texts = bundle(locale);
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            String filledIn = new MessageFormat(text, locale).format(new Object[] {"L’été d'Ana", "B", "C", "D"});
            assertThat(filledIn)
                    .as(key)
                    .isNotBlank()
                    .isEqualTo(text.replace("{0}", "L’été d'Ana")
                            .replace("{1}", "B")
                            .replace("{2}", "C")
                            .replace("{3}", "D"));
        }
    }

    @Test
    void noTextIsMissingAndNoneIsThereForNothing() throws IOException {
        String sources = sources();
        Set<String> keys = bundle(Locale.ENGLISH).stringPropertyNames();
        Set<String> mentions = mentions(sources);
        assertThat(mentions)
                .as("mentioned, but in no bundle")
                .allMatch(mention -> keys.stream().anyMatch(key -> means(mention, key, sources)));
        assertThat(keys)
                .as("in a bundle, but mentioned nowhere")
                .allSatisfy(key -> assertThat(mentions).anyMatch(mention -> means(mention, key, sources)));
    }

    /**
     * Whether a mention means a key: itself, one that begins so, or one with something in place of the blank. What stands
     * in the place of {@code ${key}}, the name of a notice, somebody must say in Java.
     */
    private static boolean means(String mention, String key, String sources) {
        String pattern = Stream.of(mention.split("\\$\\{[A-Za-z.]+}", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("([A-Za-z.-]+)"));
        Matcher matcher = Pattern.compile(mention.endsWith(".") ? pattern + ".+" : pattern)
                .matcher(key);
        return matcher.matches() && (!mention.contains("${key}") || sources.contains("\"" + matcher.group(1) + "\""));
    }

    private static Set<String> mentions(String sources) {
        return MENTION.matcher(sources).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String sources() throws IOException {
        return read(RESOURCES.resolve("templates"), "") + read(Path.of("src/main/java"), ".java");
    }

    private static String read(Path folder, String ending) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }

    private static Properties bundle(Locale locale) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(file(locale))) {
            texts.load(reader);
        }
        return texts;
    }

    private static Path file(Locale locale) {
        String suffix = locale.equals(Locale.ENGLISH) ? "" : "_" + locale.toLanguageTag();
        return RESOURCES.resolve("survey/messages" + suffix + ".properties");
    }
}
