package org.sleepfollowup.intake.posting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.intake.session.FaultyFieldException;
import org.sleepfollowup.intake.session.Fields;
import tools.jackson.databind.JsonNode;

/** Fields of a JSON object; types are taken as they are written, so that a program's mistake shows at once. */
record JsonFields(JsonNode root) implements Fields {

    @Override
    public boolean has(String path) {
        try {
            // An explicit null says that there is none; a missing field may have been forgotten.
            return find(path) != null;
        } catch (FaultyFieldException e) {
            return false;
        }
    }

    @Override
    public @Nullable String text(String path) throws FaultyFieldException {
        JsonNode node = value(path);
        return node == null ? null : text(path, node);
    }

    @Override
    public @Nullable String code(String path) throws FaultyFieldException {
        return text(path);
    }

    @Override
    public List<String> texts(String path) throws FaultyFieldException {
        JsonNode node = value(path);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            throw new FaultyFieldException(path, "must be an array of texts");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String text = text(path + "[" + i + "]", node.get(i));
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    @Override
    public List<String> codes(String path) throws FaultyFieldException {
        return texts(path);
    }

    @Override
    public @Nullable Boolean yesOrNo(String path) throws FaultyFieldException {
        JsonNode node = value(path);
        if (node == null) {
            return null;
        }
        if (!node.isBoolean()) {
            throw new FaultyFieldException(path, "must be true or false");
        }
        return node.booleanValue();
    }

    @Override
    public @Nullable Integer wholeNumber(String path) throws FaultyFieldException {
        JsonNode node = value(path);
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw new FaultyFieldException(path, "must be a whole number from 0 to 10");
        }
        return node.intValue();
    }

    @Override
    public @Nullable Instant instant(String path) throws FaultyFieldException {
        String text = text(path);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new FaultyFieldException(
                    path, "must be an existing date and time with its offset, such as 2026-11-20T18:00:00-07:00");
        }
    }

    private static @Nullable String text(String path, JsonNode node) throws FaultyFieldException {
        if (!node.isString()) {
            throw new FaultyFieldException(path, "must be text, in quotes");
        }
        String text = node.stringValue().strip();
        return text.isEmpty() ? null : text;
    }

    private @Nullable JsonNode value(String path) throws FaultyFieldException {
        JsonNode node = find(path);
        return node == null || node.isNull() ? null : node;
    }

    private @Nullable JsonNode find(String path) throws FaultyFieldException {
        JsonNode node = root;
        int end = -1;
        while (end < path.length()) {
            int start = end + 1;
            if (node == null || node.isNull()) {
                return null;
            }
            if (!node.isObject()) {
                throw new FaultyFieldException(path.substring(0, end), "must be a JSON object, {...}");
            }
            int dot = path.indexOf('.', start);
            end = dot < 0 ? path.length() : dot;
            node = node.get(path.substring(start, end));
        }
        return node;
    }
}
