package org.sleepfollowup.intake.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields with their general checks; a faulty one is noted and reads as null, so that the rest is checked too. */
final class CheckedFields {
    private static final int MOST_TEXTS = 30;

    private final Fields fields;
    private final Map<String, String> faults = new LinkedHashMap<>();

    CheckedFields(Fields fields) {
        this.fields = fields;
    }

    List<Fault> faults() {
        return faults.entrySet().stream()
                .map(fault -> new Fault(fault.getKey(), fault.getValue()))
                .toList();
    }

    /** Of several faults of one field the first is told. */
    void fault(String path, String message) {
        faults.putIfAbsent(path, message);
    }

    boolean has(String path) {
        return fields.has(path);
    }

    <T> @Nullable T required(String path, @Nullable T value) {
        if (value == null) {
            fault(path, "must be given");
        }
        return value;
    }

    @Nullable
    String text(String path, int longest) {
        String text = noting(() -> fields.text(path));
        return text == null ? null : checked(path, text, longest);
    }

    List<String> texts(String path, int longest) {
        List<String> texts = orNone(noting(() -> fields.texts(path)));
        if (texts.size() > MOST_TEXTS) {
            fault(path, "must have at most " + MOST_TEXTS + " entries");
            return List.of();
        }
        List<String> checked = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = checked(path + "[" + i + "]", texts.get(i), longest);
            if (text != null && !checked.contains(text)) {
                checked.add(text);
            }
        }
        return List.copyOf(checked);
    }

    /** A text read into something, refused with the message when that gives null. */
    <T> @Nullable T parsed(String path, int longest, Function<String, @Nullable T> parse, String message) {
        String text = text(path, longest);
        if (text == null) {
            return null;
        }
        T value = parse.apply(text);
        if (value == null) {
            fault(path, message);
        }
        return value;
    }

    <E extends Enum<E>> @Nullable E code(String path, E[] known, Function<E, String> code) {
        String text = noting(() -> fields.code(path));
        return text == null ? null : known(path, text, known, code);
    }

    /** Without duplicates, in the order of the enum. */
    <E extends Enum<E>> List<E> codes(String path, E[] known, Function<E, String> code) {
        List<String> texts = orNone(noting(() -> fields.codes(path)));
        List<E> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            E value = known(path + "[" + i + "]", texts.get(i), known, code);
            if (value != null) {
                found.add(value);
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    @Nullable
    Boolean yesOrNo(String path) {
        return noting(() -> fields.yesOrNo(path));
    }

    @Nullable
    Integer rating(String path) {
        Integer number = noting(() -> fields.wholeNumber(path));
        if (number != null && (number < 0 || number > 10)) {
            fault(path, "must be a whole number from 0 to 10");
        }
        return number;
    }

    @Nullable
    Instant instant(String path) {
        return noting(() -> fields.instant(path));
    }

    private @Nullable String checked(String path, String text, int longest) {
        String wrong = Checks.wrongWithText(text, longest);
        if (wrong != null) {
            fault(path, wrong);
            return null;
        }
        return text;
    }

    private <E extends Enum<E>> @Nullable E known(String path, String text, E[] known, Function<E, String> code) {
        for (E value : known) {
            if (code.apply(value).equals(text)) {
                return value;
            }
        }
        fault(path, "must be one of " + Stream.of(known).map(code).collect(Collectors.joining(", ")));
        return null;
    }

    private static List<String> orNone(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }

    private <T> @Nullable T noting(FieldRead<T> read) {
        try {
            return read.read();
        } catch (FaultyFieldException e) {
            fault(e.fault().field(), e.fault().message());
            return null;
        }
    }

    private interface FieldRead<T> {
        @Nullable
        T read() throws FaultyFieldException;
    }
}
