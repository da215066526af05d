package org.sleepfollowup.dashboard.decision;

/** The questions behind {@link Attention}: each a follow-up's event that nothing has settled since, and its decision. */
final class AttentionSql {
    /** Held back, and neither answered, released, discarded nor erased later. */
    static final String HELD = """
            select e.follow_up_id, e.wave as subject, e.type, e.reason, e.at, e.sequence
            from dashboard.follow_up_event e
            join dashboard.follow_up f on f.clinic_id = e.clinic_id and f.id = e.follow_up_id
            where e.clinic_id = :clinic and e.type = 'quarantined'
              and (:followUp::text is null or e.follow_up_id = :followUp)
              and f.planned_sequence > f.withdrawn_sequence
              and not exists (
                select 1 from dashboard.follow_up_event later
                where later.clinic_id = e.clinic_id and later.follow_up_id = e.follow_up_id
                  and later.sequence > e.sequence
                  and (later.type = 'erased'
                    or (later.wave = e.wave and later.type in ('quarantined', 'answered', 'released'))))
            """;

    /**
     * Of each client and each kind the latest, unless it was lifted since or, of bounces, the address is another now. One
     * soft bounce stops nothing; several in a row show by what was not sent for them.
     */
    static final String BLOCKED = """
            select block.follow_up_id, block.subject, block.type, block.reason, block.at, block.sequence
            from (
              select distinct on (client, subject) * from (
                select e.clinic_id, e.follow_up_id, e.type, e.reason, e.at, e.sequence,
                  coalesce(f.client_ref, f.id) as client,
                  case e.type when 'opted-out' then 'opt-out' else e.reason end as subject
                from dashboard.follow_up_event e
                join dashboard.follow_up f on f.clinic_id = e.clinic_id and f.id = e.follow_up_id
                where e.clinic_id = :clinic
                  and (e.type = 'bounced' and e.reason in ('hard-bounce', 'complaint')
                    or e.type = 'suppressed' and e.reason = 'soft-bounces'
                    or e.type = 'opted-out' and e.reason is distinct from 'no-reminders')
                  and (:followUp::text is null or coalesce(f.client_ref, f.id) = (
                    select coalesce(asked.client_ref, asked.id) from dashboard.follow_up asked
                    where asked.clinic_id = :clinic and asked.id = :followUp))
              ) every
              order by client, subject, at desc, sequence desc
            ) block
            where not exists (
                select 1 from dashboard.follow_up_event e
                join dashboard.follow_up f on f.clinic_id = e.clinic_id and f.id = e.follow_up_id
                where e.clinic_id = block.clinic_id and e.type in ('lifted', 'corrected')
                  and coalesce(f.client_ref, f.id) = block.client and e.at >= block.at
                  and (case e.type when 'lifted' then e.reason = block.subject
                    else e.reason = 'address-changed' and block.subject in ('hard-bounce', 'soft-bounces') end))
              and not exists (
                select 1 from dashboard.follow_up_event e
                where e.clinic_id = block.clinic_id and e.follow_up_id = block.follow_up_id and e.type = 'erased')
            """;

    private static final String WITH_DECISIONS = """
            select matter.*, d.kind, d.decided_by, d.decided_at from (%s) matter
            left join lateral (
              select kind, decided_by, decided_at from dashboard.decision
              where clinic_id = :clinic and follow_up_id = matter.follow_up_id and about = matter.sequence
              order by decided_at desc limit 1
            ) d on true
            order by matter.at desc, matter.follow_up_id limit :shown
            """;

    private AttentionSql() {}

    /** The latest first, each with the decision that was handed on about it. */
    static String withDecisions(String matters) {
        return WITH_DECISIONS.formatted(matters);
    }
}
