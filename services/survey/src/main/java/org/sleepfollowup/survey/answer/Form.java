package org.sleepfollowup.survey.answer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.questionnaire.Item;
import org.sleepfollowup.survey.questionnaire.Submission;
import org.sleepfollowup.survey.questionnaire.Unusual;

/** The fields of the page's form as they were sent, or as an answer fills them in. */
record Form(Map<String, List<String>> fields) {
    static final String USUAL_BEFORE = "usualBefore";
    static final String COMPARED = "compared";
    static final String UNUSUAL = "unusual";
    static final String NONE = "none";
    static final String THERAPIST_MAY_READ = "therapistMayRead";
    static final String YES = "yes";

    /** The language that the page is in, where the client chose one. */
    static final String LANGUAGE = "lang";

    /** The other language that the client asks for now. */
    private static final String OTHER_LANGUAGE = "language";

    /** Nobody sees this field, so that whoever fills it in is a robot, or a browser that means well. */
    static final String DECOY = "website";

    /** Stands on the page behind the link that nobody sees. */
    static final String FOLLOWED = "more";

    /** Stands on a page that asks to press once more: when it was shown, in milliseconds. */
    static final String ASKED_AGAIN = "again";

    static final Form EMPTY = new Form(Map.of());

    /** Reads {@code application/x-www-form-urlencoded}; empty where it is torn or not UTF-8. */
    static Optional<Form> parse(byte[] body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try {
            for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    String name = FormText.decode(equals < 0 ? pair : pair.substring(0, equals));
                    String value = equals < 0 ? "" : FormText.decode(pair.substring(equals + 1));
                    fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
                }
            }
            return Optional.of(new Form(fields));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The form as an answer fills it in. */
    static Form of(Submission submission) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        submission.ratings().scores().forEach((item, score) -> fields.put(item.id(), List.of(score.toString())));
        Optional.ofNullable(submission.usualBefore())
                .ifPresent(usual -> fields.put(USUAL_BEFORE, List.of(usual.toString())));
        Optional.ofNullable(submission.compared())
                .ifPresent(compared -> fields.put(COMPARED, List.of(compared.toString())));
        fields.put(UNUSUAL, submission.unusual().stream().map(Unusual::code).toList());
        if (submission.therapistMayRead()) {
            fields.put(THERAPIST_MAY_READ, List.of(YES));
        }
        return new Form(fields);
    }

    /** The same with this rating of sleep chosen. */
    Form withSleep(int score) {
        return with(Item.SLEEP.id(), Integer.toString(score));
    }

    private Form with(String field, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.put(field, List.of(value));
        return new Form(changed);
    }

    /** The same as the page behind the decoy link shows it. */
    Form followed() {
        return with(FOLLOWED, YES);
    }

    /** The same as a page shows it that asks to press once more: what was chosen is kept, and nothing of the decoys. */
    Form askedAgain(Instant now) {
        Map<String, List<String>> kept = new LinkedHashMap<>(fields);
        kept.keySet().removeAll(List.of(DECOY, FOLLOWED));
        return new Form(kept).with(ASKED_AGAIN, Long.toString(now.toEpochMilli()));
    }

    /** When the page asked to press once more, where it did. Whoever makes up another time gains nothing by it. */
    Optional<Instant> askedAgainAt() {
        try {
            return all(ASKED_AGAIN).stream().findFirst().map(Long::valueOf).map(Instant::ofEpochMilli);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The first value of a field, where it has one. */
    @Nullable
    String first(String field) {
        return all(field).stream().findFirst().orElse(null);
    }

    /** What was sent for a field; blank is nothing. */
    List<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The language that the page was in; null where the client chose none. */
    @Nullable
    String language() {
        return first(LANGUAGE);
    }

    /** The language that the page is to be in; null where the client asks for none. */
    @Nullable
    String otherLanguage() {
        return first(OTHER_LANGUAGE);
    }

    boolean has(String field, String value) {
        return all(field).contains(value);
    }
}
