package org.sleepfollowup.standalone.tour;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page behind an email's link, used as a browser without script does. */
final class SurveyPage {
    /** A person reads before they answer; a robot does not. */
    private static final Duration READING = Duration.ofSeconds(20);

    private static final int SEE_OTHER = 303;

    private final Stage stage;
    private final URI link;

    SurveyPage(Stage stage, URI link) {
        this.stage = stage;
        this.link = link;
    }

    /** A person's answer: what the page has chosen already, and this score. */
    void answer(int score) {
        Web.Answer answer = press(Map.of("sleep", Integer.toString(score)));
        if (answer.status() != SEE_OTHER) {
            throw new IllegalStateException("The page did not say thanks, it answered " + answer.status() + ".");
        }
    }

    /** Reads the page, fills it in and presses the button. */
    Web.Answer press(Map<String, String> filledIn) {
        Web.Answer page = stage.web().look(link);
        Document document = Jsoup.parse(page.body(), link.toString());
        Element form = document.selectFirst("form:has(input[name=sleep])");
        if (form == null) {
            throw new IllegalStateException("The page has no form, it answered " + page.status() + ".");
        }
        stage.pass(READING);
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden][name], input[name][checked]")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        fields.putAll(filledIn);
        return stage.web().post(URI.create(form.absUrl("action")), encode(fields));
    }

    /** A robot's post: straight to the address, within moments of the last. */
    void shoot(int score) {
        URI target = link.resolve(link.getPath());
        stage.web().post(target, encode(Map.of("sleep", Integer.toString(score))));
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
