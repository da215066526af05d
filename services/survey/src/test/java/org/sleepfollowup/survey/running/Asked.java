package org.sleepfollowup.survey.running;

import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.time.Instant;
import java.util.UUID;
import org.sleepfollowup.survey.bounce.ReturnPaths;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.link.Links;

/** A client who was sent the email of the first night. */
public record Asked(Visit visit, Instant evening, UUID invitation) {
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    /** Asks after this visit, at nine in the morning. */
    public static Asked after(Visit visit) {
        visit.handIn();
        SURVEY.moveTo(denver(visit.endedAt(), 1, "09:00"));
        return new Asked(visit, visit.endedAt(), invitationOf(visit));
    }

    private static UUID invitationOf(Visit visit) {
        return SURVEY.database()
                .sql("""
                        select invitation_id from survey.invitation join survey.follow_up using (follow_up_id)
                        where clinic_id = ? and session_id = ? and wave = 'first-night'
                        """)
                .params(visit.clinic(), visit.session())
                .query(UUID.class)
                .single();
    }

    public String returnPath() {
        return SURVEY.bean(ReturnPaths.class).of(new InvitationId(invitation)).orElseThrow();
    }

    public String messageId() {
        return SURVEY.inbox(visit.email()).mails().getFirst().headers().get("Message-ID");
    }

    public String unsubscribePath() {
        return "/unsubscribe/"
                + SURVEY.bean(Links.class).unsubscribeToken(invitation).value();
    }

    public String unsubscribeAddress() {
        return "unsubscribe+" + SURVEY.bean(Links.class).unsubscribeMail(invitation) + "@mail.example";
    }
}
