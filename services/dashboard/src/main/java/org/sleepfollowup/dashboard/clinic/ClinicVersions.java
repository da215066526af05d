package org.sleepfollowup.dashboard.clinic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts, for each clinic, the committed batches that touched it, and notes which of them touched a therapist last: every instance
 * sees what any of them wrote.
 */
@Component
public class ClinicVersions {
    private final JdbcClient database;

    ClinicVersions(JdbcClient database) {
        this.database = database;
    }

    /** Counts one up, within the transaction that makes these changes, and best as its end: others wait for it. */
    public void raise(Changes changes) {
        changes.therapists()
                .forEach((clinic, therapists) -> database.sql("""
                        with raised as (
                          insert into dashboard.clinic_version (clinic_id, version) values (:clinic, 1)
                          on conflict (clinic_id) do update set version = clinic_version.version + 1
                          returning version)
                        insert into dashboard.therapist_version (clinic_id, therapist_id, version)
                        select :clinic, therapist, version from raised, unnest(:therapists) as therapist
                        on conflict (clinic_id, therapist_id) do update set version = excluded.version
                        """)
                        .param("clinic", clinic)
                        .param("therapists", therapists.toArray(String[]::new))
                        .update());
    }

    /** Which therapists changed after a version; all with {@link News#NEVER}. */
    public News since(String clinic, long version) {
        Set<String> therapists = new HashSet<>();
        long present = of(clinic);
        database.sql("""
                        select therapist_id from dashboard.therapist_version
                        where clinic_id = :clinic and version > :version
                        """).param("clinic", clinic).param("version", version).query(row -> {
            therapists.add(row.getString("therapist_id"));
        });
        return new News(present, therapists);
    }

    /**
     * What changed.
     *
     * @param version the present one
     * @param therapists of whom something changed
     */
    public record News(long version, Set<String> therapists) {
        /** Before every version. */
        public static final long NEVER = -1;

        public News {
            therapists = Set.copyOf(therapists);
        }
    }

    /** The present version of a clinic, 0 before anything was heard of it. */
    public long of(String clinic) {
        return of(Set.of(clinic)).getOrDefault(clinic, 0L);
    }

    /** The present versions; a clinic that nothing was heard of is missing. */
    public Map<String, Long> of(Set<String> clinics) {
        return read(
                database.sql("select clinic_id, version from dashboard.clinic_version where clinic_id in (:clinics)")
                        .param("clinics", clinics));
    }

    /** The present version of every clinic that something was heard of. */
    public Map<String, Long> ofAll() {
        return read(database.sql("select clinic_id, version from dashboard.clinic_version"));
    }

    private static Map<String, Long> read(JdbcClient.StatementSpec select) {
        Map<String, Long> versions = new HashMap<>();
        select.query(row -> {
            versions.put(row.getString("clinic_id"), row.getLong("version"));
        });
        return versions;
    }
}
