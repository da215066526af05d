package org.sleepfollowup.survey.clinic;

import java.util.List;
import org.sleepfollowup.survey.problem.FieldProblem;
import org.sleepfollowup.survey.problem.InvalidRequestException;
import org.sleepfollowup.survey.problem.NoEntryException;

/** Who calls the API. */
public sealed interface Caller {
    /** Whoever runs the system: may create clinics. */
    record Operator() implements Caller {}

    /** Someone with a clinic's API key. */
    record OfClinic(ClinicId clinic) implements Caller {}

    /**
     * The clinic that the caller asks for. A clinic's key opens that clinic, which therefore exists; the operator's opens
     * any.
     *
     * @throws NoEntryException when the key is that of another clinic
     * @throws InvalidRequestException when no clinic can have such an id
     */
    default ClinicId enter(String clinic) {
        return switch (this) {
            case Operator() -> id(clinic);
            case OfClinic(ClinicId own) -> {
                if (!own.value().equals(clinic)) {
                    throw NoEntryException.forOthers("This key is that of another clinic.");
                }
                yield own;
            }
        };
    }

    /** How the caller is called in records: {@code operator} or {@code clinic}. */
    default String code() {
        return switch (this) {
            case Operator() -> "operator";
            case OfClinic ofClinic -> "clinic";
        };
    }

    private static ClinicId id(String clinic) {
        try {
            return new ClinicId(clinic);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(List.of(new FieldProblem("clinicId", String.valueOf(e.getMessage()))));
        }
    }
}
