package org.sleepfollowup.survey.clinic;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.problem.FieldProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is needed instead where JSON does not hold the fields that it should. */
final class JsonProblem {
    private JsonProblem() {}

    static FieldProblem of(DatabindException e) {
        return new FieldProblem(path(e), message(e));
    }

    private static String message(DatabindException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "There is no such field; there are " + names(unknown) + ".";
            case MismatchedInputException other -> needed(other.getTargetType());
            default -> "The value cannot be read.";
        };
    }

    private static String names(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        return known == null
                ? "others"
                : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String needed(@Nullable Class<?> type) {
        if (type == Boolean.class) {
            return "true or false is needed, without quotes.";
        }
        if (type == Integer.class) {
            return "A whole number is needed, without quotes.";
        }
        if (type == String.class) {
            return "Text in quotes is needed.";
        }
        return type != null && Collection.class.isAssignableFrom(type)
                ? "A list is needed, in square brackets."
                : "An object is needed, in braces.";
    }

    private static String path(DatabindException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            path.append(name == null ? "[" + step.getIndex() + "]" : (path.isEmpty() ? "" : ".") + name);
        }
        return path.toString();
    }
}
