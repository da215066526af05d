package org.sleepfollowup.survey.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.InvitationState.Expired;
import org.sleepfollowup.survey.followup.InvitationState.Failed;
import org.sleepfollowup.survey.followup.InvitationState.Pending;
import org.sleepfollowup.survey.followup.InvitationState.Sent;
import org.sleepfollowup.survey.followup.InvitationState.Suppressed;
import org.sleepfollowup.survey.followup.InvitationState.Withdrawn;
import org.sleepfollowup.survey.sql.Times;
import org.sleepfollowup.survey.timing.LocalMoment;

/** An invitation as it stands in the database. */
public final class InvitationRow {
    private InvitationRow() {}

    /** An invitation out of a row that has all columns of its table. */
    public static Invitation read(ResultSet row, int number) throws SQLException {
        return new Invitation(
                new InvitationId(row.getObject("invitation_id", UUID.class)),
                new FollowUpId(row.getObject("follow_up_id", UUID.class)),
                Wave.of(row.getString("wave")),
                new LocalMoment(row.getObject("due_local", LocalDateTime.class), ZoneId.of(row.getString("due_zone"))),
                state(row));
    }

    private static InvitationState state(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        String state = row.getString("state");
        return switch (state) {
            case "pending" -> new Pending(row.getInt("attempts"), Times.instant(row, "next_at"));
            case "sent" ->
                new Sent(
                        Times.instant(row, "sent_at"),
                        Times.instant(row, "closes_at"),
                        row.getInt("attempts"),
                        Times.instantOrNull(row, "next_at"),
                        Times.instantOrNull(row, "reminded_at"),
                        Times.instantOrNull(row, "answered_at"));
            case "suppressed" -> new Suppressed(reason);
            case "expired" -> new Expired(reason);
            case "withdrawn" -> new Withdrawn(reason);
            case "failed" -> new Failed(reason);
            default -> throw new IllegalStateException("An invitation cannot be " + state + ".");
        };
    }

    static Map<String, @Nullable Object> parameters(Invitation invitation) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", invitation.id().value());
        columns.put("followUp", invitation.followUp().value());
        columns.put("wave", invitation.wave().code());
        columns.put("dueLocal", invitation.due().at());
        columns.put("dueZone", invitation.due().zone().getId());
        columns.put("state", code(invitation.state()));
        columns.put("reason", reason(invitation.state()));
        columns.put("nextAt", Times.atOrNull(invitation.state().nextAt()));
        columns.put("attempts", attempts(invitation.state()));
        Sent sent = invitation.state() instanceof Sent s ? s : null;
        columns.put("sentAt", sent == null ? null : Times.at(sent.at()));
        columns.put("closesAt", sent == null ? null : Times.at(sent.closesAt()));
        columns.put("remindedAt", sent == null ? null : Times.atOrNull(sent.remindedAt()));
        columns.put("answeredAt", sent == null ? null : Times.atOrNull(sent.answeredAt()));
        return columns;
    }

    private static String code(InvitationState state) {
        return switch (state) {
            case Pending pending -> "pending";
            case Sent sent -> "sent";
            case Suppressed suppressed -> "suppressed";
            case Expired expired -> "expired";
            case Withdrawn withdrawn -> "withdrawn";
            case Failed failed -> "failed";
        };
    }

    private static @Nullable String reason(InvitationState state) {
        return switch (state) {
            case Pending pending -> null;
            case Sent sent -> null;
            case Suppressed(String reason) -> reason;
            case Expired(String reason) -> reason;
            case Withdrawn(String reason) -> reason;
            case Failed(String reason) -> reason;
        };
    }

    private static int attempts(InvitationState state) {
        return switch (state) {
            case Pending pending -> pending.attempts();
            case Sent sent -> sent.attempts();
            case Suppressed suppressed -> 0;
            case Expired expired -> 0;
            case Withdrawn withdrawn -> 0;
            case Failed failed -> 0;
        };
    }
}
