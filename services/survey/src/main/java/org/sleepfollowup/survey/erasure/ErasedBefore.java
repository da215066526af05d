package org.sleepfollowup.survey.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.sleepfollowup.survey.client.Contact;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.followup.SessionId;
import org.sleepfollowup.survey.link.KeyedHashes;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was erased and must not come back with the next import of the same file, or when a topic is read again. Known by
 * keyed hashes alone.
 */
@Component
public class ErasedBefore {
    private static final String CLIENT = "erased-client";
    private static final String SESSION = "erased-session";
    private static final String UNWANTED = "erased-unwanted";

    private final JdbcClient database;
    private final KeyedHashes hashes;

    ErasedBefore(JdbcClient database, KeyedHashes hashes) {
        this.database = database;
        this.hashes = hashes;
    }

    /**
     * Whether news is of an erased session, however often it is told; or is of an erased client and was received before
     * the erasure, whatever its session. News that a client came again is neither: they are asked like somebody new.
     */
    public boolean covers(ClinicId clinic, SessionId session, Contact contact, Instant receivedAt) {
        return database.sql("""
                        select exists (select 1 from survey.erased
                            where hash = :session or (hash = :client and erased_at >= :receivedAt))
                        """)
                .param("session", hashes.of(SESSION, clinic.value(), session.value()))
                .param("client", hashes.of(CLIENT, clinic.value(), contact.clientId()))
                .param("receivedAt", Times.at(receivedAt))
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether somebody at this address had opted out before they were erased. That is told once and forgotten: whoever is
     * told it keeps it as a wish of the client who came, which staff can see and lift.
     */
    public boolean takeUnwanted(ClinicId clinic, Contact contact) {
        return database.sql("delete from survey.erased where hash = :hash")
                        .param("hash", hashes.of(UNWANTED, clinic.value(), normalized(contact.email())))
                        .update()
                == 1;
    }

    void addClient(ClinicId clinic, String clientId, Instant at) {
        add(hashes.of(CLIENT, clinic.value(), clientId), at);
    }

    void addSessions(ClinicId clinic, List<SessionId> sessions, Instant at) {
        sessions.forEach(session -> add(hashes.of(SESSION, clinic.value(), session.value()), at));
    }

    void addUnwanted(ClinicId clinic, Contact contact, Instant at) {
        if (contact.email().isBlank()) {
            return;
        }
        add(hashes.of(UNWANTED, clinic.value(), normalized(contact.email())), at);
    }

    private void add(byte[] hash, Instant at) {
        database.sql("""
                        insert into survey.erased (hash, erased_at) values (:hash, :at)
                        on conflict (hash) do update set erased_at = excluded.erased_at
                        """).param("hash", hash).param("at", Times.at(at)).update();
    }

    private static String normalized(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
