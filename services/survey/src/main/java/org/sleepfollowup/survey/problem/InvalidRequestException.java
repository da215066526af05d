package org.sleepfollowup.survey.problem;

import java.util.List;

/** A request with fields that cannot be taken; nothing of it was done. */
public final class InvalidRequestException extends RuntimeException {
    private final transient List<FieldProblem> problems;

    /** All of what is wrong, at once. */
    public InvalidRequestException(List<FieldProblem> problems) {
        super("Mend the fields named under errors and send the request again.");
        this.problems = List.copyOf(problems);
    }

    List<FieldProblem> problems() {
        return problems;
    }
}
