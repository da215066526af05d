package org.sleepfollowup.survey.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.ClinicRow;
import org.sleepfollowup.survey.clinic.WaveSettings;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationRow;
import org.sleepfollowup.survey.text.Languages;
import org.sleepfollowup.survey.text.Reader;

/** What a link opens, as it stands in the database. */
final class SurveyRow {
    private SurveyRow() {}

    /** A survey out of a row of {@link Surveys}. */
    static Survey read(ResultSet row, int number) throws SQLException {
        Invitation invitation = InvitationRow.read(row, number);
        FollowUp followUp = FollowUps.read(row, number);
        boolean decided = row.getObject("closes_after_hours") != null;
        WaveSettings wave = decided ? ClinicRow.readWave(row, number) : WaveSettings.usual(invitation.wave());
        Clinic clinic = ClinicRow.read(row, Map.of(invitation.wave(), wave));
        return new Survey(
                invitation, followUp, clinic, reader(row, clinic), newest(row, invitation), row.getBoolean("held"));
    }

    private static Reader reader(ResultSet row, Clinic clinic) throws SQLException {
        String language = row.getString("client_locale");
        String zone = row.getString("client_zone");
        Locale locale = Languages.between(language, clinic.locale());
        return Reader.of(locale, zone == null ? clinic.zone() : ZoneId.of(zone));
    }

    private static Optional<Revision> newest(ResultSet row, Invitation invitation) throws SQLException {
        return row.getObject("answer_revision") == null
                ? Optional.empty()
                : Optional.of(Answers.read(row, "answer_", invitation.followUp(), invitation.wave()));
    }
}
