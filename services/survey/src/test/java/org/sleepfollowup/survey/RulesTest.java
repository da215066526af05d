package org.sleepfollowup.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of the rules names a test for each; a test that is renamed or removed must not leave a claim behind. */
class RulesTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path PAGE = ROOT.resolve("docs/following-up.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)`");
    private static final Pattern RULE = Pattern.compile("^\\| (?!rule |---)(.*) \\| (.*) \\|$", Pattern.MULTILINE);

    record Named(String test, String method) {}

    static List<Named> namedTests() throws IOException {
        return NAMED.matcher(Files.readString(PAGE))
                .results()
                .map(found -> new Named(found.group(1), found.group(2)))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("namedTests")
    void everyTestThatThePageNamesExists(Named named) throws IOException {
        assertThat(sources(named.test()))
                .as("sources of %s that have the test %s", named.test(), named.method())
                .anyMatch(source -> Pattern.compile("\\bvoid " + named.method() + "\\(")
                        .matcher(source)
                        .find());
    }

    @Test
    void everyRuleOfThePageNamesATest() throws IOException {
        List<MatchResult> rules = RULE.matcher(Files.readString(PAGE)).results().toList();
        assertThat(rules)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(NAMED.matcher(rule.group(2)).find())
                        .as(rule.group(1))
                        .isTrue());
    }

    private static List<String> sources(String test) throws IOException {
        return Stream.of("services", "e2e")
                .map(ROOT::resolve)
                .flatMap(RulesTest::files)
                .filter(file -> file.endsWith(test + ".java"))
                .filter(file -> file.toString().contains("/src/test/"))
                .map(RulesTest::read)
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
