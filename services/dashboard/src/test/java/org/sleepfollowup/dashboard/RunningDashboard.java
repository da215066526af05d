package org.sleepfollowup.dashboard;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.sleepfollowup.testing.Infrastructure;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The dashboard as it runs, on the infrastructure of the tests, and a browser's view of it. */
public final class RunningDashboard implements AutoCloseable {
    public static final String OPERATOR = "operator-key-of-the-tests";

    private final ConfigurableApplicationContext context;
    private final HttpClient http = newBrowser();

    private RunningDashboard(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** With further settings, {@code --name=value}. */
    public static RunningDashboard start(String... settings) {
        String[] arguments = Stream.of(
                        Infrastructure.get().springArguments(),
                        new String[] {"--server.port=0", "--sleepfollowup.operator-key=" + OPERATOR},
                        settings)
                .flatMap(Stream::of)
                .toArray(String[]::new);
        return new RunningDashboard(new SpringApplicationBuilder(DashboardApplication.class)
                .properties("spring.config.name=dashboard", "spring.main.banner-mode=off")
                .run(arguments));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    public static HttpClient newBrowser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** A call with an API key; an empty key sends none. */
    public HttpResponse<String> call(String method, String path, String key, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return send(http, request.method(method, BodyPublishers.ofString(body)).build());
    }

    public HttpResponse<String> get(String path, String key) {
        return call("GET", path, key, "");
    }

    public HttpResponse<String> get(HttpClient browser, String path) {
        return send(
                browser,
                HttpRequest.newBuilder(uri(path))
                        .timeout(Duration.ofSeconds(20))
                        .build());
    }

    public Document page(HttpClient browser, String path) {
        return Jsoup.parse(get(browser, path).body());
    }

    /** Fills in the form of the sign-in page. */
    public HttpResponse<String> signIn(HttpClient browser, String user, String password) {
        Document page = page(browser, "/sign-in");
        String csrf = page.select("input[name=_csrf]").attr("value");
        return post(
                browser, "/sign-in", "username=" + user + "&password=" + encoded(password) + "&_csrf=" + encoded(csrf));
    }

    public HttpResponse<String> post(HttpClient browser, String path, String form) {
        return send(
                browser,
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    /** A browser that a person of the clinic is signed in with. */
    public HttpClient signedIn(String clinic, String user) {
        call("PUT", "/api/clinics/" + clinic + "/users/" + user, OPERATOR, "{\"password\": \"calm-night-1\"}");
        HttpClient browser = newBrowser();
        signIn(browser, user, "calm-night-1");
        return browser;
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }
}
