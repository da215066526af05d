package org.sleepfollowup.dashboard.clinic;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts, for each clinic, the committed batches that touched it: every instance sees what any of them wrote. */
@Component
public class ClinicVersions {
    private final JdbcClient database;

    ClinicVersions(JdbcClient database) {
        this.database = database;
    }

    /** Counts one up, within the transaction that changed something of these clinics. */
    public void raise(Collection<String> clinics) {
        // In order of ids, so that two batches never wait for each other.
        new TreeSet<>(clinics)
                .forEach(clinic -> database.sql("""
                        insert into dashboard.clinic_version (clinic_id, version) values (:clinic, 1)
                        on conflict (clinic_id) do update set version = clinic_version.version + 1
                        """).param("clinic", clinic).update());
    }

    /** The present version of a clinic, 0 before anything was heard of it. */
    public long of(String clinic) {
        return of(Set.of(clinic)).getOrDefault(clinic, 0L);
    }

    /** The present versions; a clinic that nothing was heard of is missing. */
    public Map<String, Long> of(Set<String> clinics) {
        Map<String, Long> versions = new HashMap<>();
        database.sql("select clinic_id, version from dashboard.clinic_version where clinic_id in (:clinics)")
                .param("clinics", clinics)
                .query(row -> {
                    versions.put(row.getString("clinic_id"), row.getLong("version"));
                });
        return versions;
    }
}
