package org.sleepfollowup.survey.rescheduling;

import java.time.zone.ZoneRulesProvider;
import org.sleepfollowup.survey.clinic.SettingsChanges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Governments change the rules of their zones; Java brings the new ones with an update. What is not sent yet then follows. */
@Component
class ZoneRules {
    private final SettingsChanges changes;
    private final JdbcClient database;

    ZoneRules(SettingsChanges changes, JdbcClient database) {
        this.changes = changes;
        this.database = database;
    }

    /** Lets every clinic follow if the rules are others than at the last start. */
    @Transactional
    public void heed() {
        int changed = database.sql("""
                        insert into survey.zone_rules (one_row, version) values (true, :version)
                        on conflict (one_row) do update set version = excluded.version
                            where zone_rules.version <> excluded.version
                        """)
                .param("version", ZoneRulesProvider.getVersions("UTC").lastKey())
                .update();
        if (changed == 1) {
            changes.announceAll();
        }
    }
}
