package org.sleepfollowup.survey.session;

import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which news of each session was taken last. */
@Component
class News {
    private final JdbcClient database;

    News(JdbcClient database) {
        this.database = database;
    }

    /**
     * Takes note of the news, unless later news of the session was taken before: topics are in order for one therapist, and
     * a session may move to another. News that comes again is taken again, and changes nothing. Until the commit no other
     * news of the session is taken.
     */
    boolean isNewest(Session session) {
        return database.sql("""
                                insert into survey.session (clinic_id, session_id, received_at)
                                values (:clinic, :session, :receivedAt)
                                on conflict (clinic_id, session_id) do update set received_at = excluded.received_at
                                    where session.received_at <= excluded.received_at
                                """)
                        .param("clinic", session.clinic().value())
                        .param("session", session.id().value())
                        .param("receivedAt", Times.at(session.receivedAt()))
                        .update()
                == 1;
    }
}
