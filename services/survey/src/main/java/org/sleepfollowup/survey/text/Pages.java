package org.sleepfollowup.survey.text;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pages for clients: no script, nothing from elsewhere, kept by no cache, and their address told to nobody. */
@Component
public class Pages {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private final Templates templates;

    Pages(Templates templates) {
        this.templates = templates;
    }

    /** A page from {@code templates/survey/page/NAME.html}. */
    public ResponseEntity<byte[]> page(
            HttpStatus status, String name, Locale locale, Map<String, ? extends @Nullable Object> variables) {
        return page(status, locale, text(name, locale, variables));
    }

    /** A page whose text was written already. */
    public ResponseEntity<byte[]> page(HttpStatus status, Locale locale, String text) {
        return page(status, locale, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same, encoded as UTF-8 already. A text would be encoded twice: for its length, and to be sent. */
    public ResponseEntity<byte[]> page(HttpStatus status, Locale locale, byte[] text) {
        return head(status, locale).body(text);
    }

    /** The text alone of a page from {@code templates/survey/page/NAME.html}. */
    public String text(String name, Locale locale, Map<String, ? extends @Nullable Object> variables) {
        Map<String, @Nullable Object> all = new HashMap<>(variables);
        all.put("lang", locale.toLanguageTag());
        all.put("languages", Language.seenFrom(locale));
        return templates.render("page/" + name + ".html", locale, all);
    }

    /** A short friendly page that says one thing: the messages {@code survey.KEY.title} and {@code survey.KEY.text}. */
    public ResponseEntity<byte[]> notice(HttpStatus status, String key, Locale locale, @Nullable String clinic) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("key", key);
        variables.put("clinic", clinic);
        return page(status, "notice", locale, variables);
    }

    /** The language of whoever sends the request under way, when nothing else is known of them. */
    public Locale visitorsLanguage() {
        return Visitor.language();
    }

    /** The page of a link that was never sent, or is no more. */
    public ResponseEntity<byte[]> unknown() {
        return page(HttpStatus.NOT_FOUND, "notice", Visitor.language(), Map.of("key", "unknown", "switchable", true));
    }

    /** A notice that asks to come again after a while. */
    public ResponseEntity<byte[]> later(HttpStatus status, String key, Duration wait) {
        Locale locale = Visitor.language();
        return head(status, locale)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())))
                .body(text("notice", locale, Map.of("key", key)).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder head(HttpStatus status, Locale locale) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .headers(Pages::secure);
    }

    private static void secure(HttpHeaders headers) {
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Robots-Tag", "noindex, nofollow");
    }
}
