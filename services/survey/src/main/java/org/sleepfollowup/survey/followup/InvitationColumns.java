package org.sleepfollowup.survey.followup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Many invitations as arrays, one for each column of the database, so that one statement takes all of them. */
record InvitationColumns(List<Map<String, @Nullable Object>> rows) {
    static InvitationColumns of(List<Invitation> invitations) {
        return new InvitationColumns(
                invitations.stream().map(InvitationRow::parameters).toList());
    }

    /** The values of a parameter. */
    <T> @Nullable T[] of(String parameter, IntFunction<@Nullable T[]> array) {
        return rows.stream().map(row -> row.get(parameter)).toArray(array);
    }

    /** Those of one that is an instant, as texts: PostgreSQL's driver makes no arrays of instants. */
    @Nullable
    String[] times(String parameter) {
        return rows.stream()
                .map(row -> Objects.toString(row.get(parameter), null))
                .toArray(String[]::new);
    }
}
