package org.sleepfollowup.e2e;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sleepfollowup.e2e.Web.Answer;

/** The page behind an email's link, in a browser without script: what is chosen is sent by its one form. */
record SurveyPage(URI address, Document document) {

    static SurveyPage open(URI link) {
        Answer answer = Web.get(link);
        if (answer.status() != 200) {
            throw new AssertionError(link.getPath() + " answers " + answer.status());
        }
        return new SurveyPage(
                answer.uri(), Jsoup.parse(answer.body(), answer.uri().toString()));
    }

    /** Sends the form with these fields beside what the page has chosen already. */
    Answer submit(Map<String, String> chosen) {
        Element form = document.select("form").getFirst();
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]:not([type=radio], [type=checkbox]), input[name][checked]")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        fields.putAll(chosen);
        return post(URI.create(form.absUrl("action")), fields);
    }

    static Answer post(URI action, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return Web.send(Web.request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(Web.body(body)));
    }

    static boolean thanks(Answer answer) {
        return answer.status() == 200 && answer.uri().getPath().endsWith("/thanks");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
