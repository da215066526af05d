package org.sleepfollowup.survey.quarantine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A program that checks emails, as thorough as they come: it follows every link, and presses every button. */
final class Scanner {
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;
    private final Set<String> seen = new HashSet<>();

    Scanner(String base) {
        this.base = URI.create(base);
    }

    /** GET and HEAD of a link, and of all links on the page behind it, and so on. */
    void look(String link) {
        if (seen.add(link)) {
            send(HttpRequest.newBuilder(base.resolve(link)).method("HEAD", BodyPublishers.noBody()));
            Document page = open(link);
            page.select("a[href], link[href]").eachAttr("href").stream()
                    .filter(found -> found.startsWith("/"))
                    .forEach(this::look);
        }
    }

    /** Presses the buttons of the page behind a link, as they are; and of the page that comes of it. */
    void press(String link) {
        Document page = open(link);
        for (Element form : page.select("form[method=post]")) {
            Document next = submit(form);
            next.select("form[method=post]").forEach(this::submit);
        }
    }

    private Document open(String link) {
        return send(HttpRequest.newBuilder(base.resolve(link)).GET());
    }

    private Document submit(Element form) {
        String fields = form.select("input[name]:not([type=radio], [type=checkbox]), input[name][checked]").stream()
                .map(input -> encode(input.attr("name")) + "=" + encode(input.attr("value")))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(base.resolve(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private Document send(HttpRequest.Builder request) {
        try {
            return Jsoup.parse(
                    client.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
