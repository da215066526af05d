package org.sleepfollowup.dashboard.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sign-ins in the database. A name is one person's, whatever the clinic. */
@Component
class Accounts {
    private final JdbcClient database;
    private final Clock clock;

    Accounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Account> find(String name) {
        return database.sql("select name, clinic_id, password_hash from dashboard.account where name = :name")
                .param("name", name)
                .query((row, i) ->
                        new Account(row.getString("name"), row.getString("clinic_id"), row.getString("password_hash")))
                .optional();
    }

    /** Adds it or sets its password; false when the name belongs to another clinic. */
    boolean put(Account account) {
        return database.sql("""
                        insert into dashboard.account (name, clinic_id, password_hash, updated_at)
                        values (:name, :clinic, :hash, :now)
                        on conflict (name) do update
                          set password_hash = excluded.password_hash, updated_at = excluded.updated_at
                          where account.clinic_id = excluded.clinic_id
                        """)
                        .param("name", account.name())
                        .param("clinic", account.clinic())
                        .param("hash", account.passwordHash())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
