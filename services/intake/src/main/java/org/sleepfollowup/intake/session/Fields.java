package org.sleepfollowup.intake.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one session as a sender wrote them, by path such as {@code client.email}. JSON and CSV differ in what they
 * forgive; what the fields must hold is for {@link SessionReader} to say. Blank is null.
 */
public interface Fields {

    /** Whether the sender knows the field at all, be it empty. */
    boolean has(String path);

    @Nullable
    String text(String path) throws FaultyFieldException;

    /** A word out of a fixed list, such as {@code no-show}. */
    @Nullable
    String code(String path) throws FaultyFieldException;

    List<String> texts(String path) throws FaultyFieldException;

    List<String> codes(String path) throws FaultyFieldException;

    @Nullable
    Boolean yesOrNo(String path) throws FaultyFieldException;

    @Nullable
    Integer wholeNumber(String path) throws FaultyFieldException;

    @Nullable
    Instant instant(String path) throws FaultyFieldException;
}
