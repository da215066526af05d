package org.sleepfollowup.dashboard.refusal;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that is not done, and why. JSON callers get a problem (RFC 9457), people a page. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String title;
    private final transient List<FieldError> errors;

    private Refusal(HttpStatus status, String title, String detail, List<FieldError> errors) {
        super(detail);
        this.status = status;
        this.title = title;
        this.errors = List.copyOf(errors);
    }

    /** There is no such thing, or not for this caller. */
    public static Refusal notFound(String title, String detail) {
        return new Refusal(HttpStatus.NOT_FOUND, title, detail, List.of());
    }

    /** Parameters or fields that cannot be taken as they are. */
    public static Refusal invalid(List<FieldError> errors) {
        String fields = String.join(", ", errors.stream().map(FieldError::field).toList());
        return new Refusal(
                HttpStatus.BAD_REQUEST, "The request is not valid.", "Mend these and send it again: " + fields, errors);
    }

    /** The caller is known and may not. */
    public static Refusal forbidden(String title, String detail) {
        return new Refusal(HttpStatus.FORBIDDEN, title, detail, List.of());
    }

    /** It would collide with what is there. */
    public static Refusal conflict(String title, String detail) {
        return new Refusal(HttpStatus.CONFLICT, title, detail, List.of());
    }

    /** It cannot be done now, and may be done later. */
    public static Refusal unavailable(String title, String detail) {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, title, detail, List.of());
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<FieldError> errors() {
        return errors;
    }
}
