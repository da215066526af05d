package org.sleepfollowup.dashboard.reconciliation;

/** The stream's sums, counted once more over the outcomes: by cell, as JSON of the same shape as {@link StreamSums}. */
final class RecountSql {
    private static final String CELL = "clinic_id, therapist_id, wave, month, baseline";
    private static final String OUTCOMES = "from dashboard.outcome where clinic_id = :clinic";

    private static final String IMPROVED = "count(*) filter (where after - before >= 2)";
    private static final String MAINTAINED = "count(*) filter (where after - before >= -1)";
    private static final String SAME = "count(*) filter (where after - before between -1 and 1)";
    private static final String WORSE = "count(*) filter (where after - before <= -2)";

    /** {@code clinic_id, therapist_id, wave, month, baseline, answers, sums}. */
    static final String RECOUNT = """
            with whole as (
              select %1$s, count(*) as answers, jsonb_build_object(
                'sleep', jsonb_build_array(%3$s), 'changes', jsonb_build_array(%4$s),
                'settling', jsonb_build_array(%5$s), 'calm', jsonb_build_array(%6$s),
                'comfort', jsonb_build_array(%7$s), 'afterReminder', jsonb_build_array(%8$s),
                'nights', jsonb_build_array(count(*) filter (where unusual), count(*) filter (where imputed))) as sums
              %2$s group by %1$s),
            client as (
              select %1$s, count(*) as m, coalesce(sum(after - before), 0) as t %2$s group by %1$s, client_ref),
            clients as (
              select %1$s, jsonb_build_object(
                'clients', jsonb_build_array(count(*), sum(m * m), sum(m * t), sum(t * t))) as sums
              from client group by %1$s),
            combination as (
              select %1$s, groups, jsonb_build_array(%3$s, %9$s) as sums %2$s group by %1$s, groups),
            combinations as (
              select %1$s, jsonb_build_object('byGroups', jsonb_object_agg(groups, sums)) as sums
              from combination group by %1$s)
            select %1$s, answers, whole.sums || clients.sums || combinations.sums as sums
            from whole join clients using (%1$s) join combinations using (%1$s)
            """.formatted(
                    CELL,
                    OUTCOMES,
                    paired("before", "after", "true"),
                    String.join(", ", IMPROVED, MAINTAINED, SAME, WORSE),
                    pathway("settling"),
                    pathway("calm"),
                    pathway("comfort"),
                    paired("before", "after", "after_reminder"),
                    String.join(", ", IMPROVED, MAINTAINED, WORSE));

    private RecountSql() {}

    /** Against a check-in both scores are needed; what is recalled is sleep alone, so there the score after counts. */
    private static String pathway(String name) {
        String before = name + "_before";
        String after = name + "_after";
        return paired(before, after, after + " is not null and (" + before + " is not null or baseline <> 'check-in')");
    }

    /** n, Σx, Σy, Σx², Σxy, Σy² of the outcomes for which a condition holds. */
    private static String paired(String x, String y, String condition) {
        return "count(*) filter (where %1$s), ".formatted(condition)
                + String.join(
                        ", ",
                        sum(x, condition),
                        sum(y, condition),
                        sum(x + " * " + x, condition),
                        sum(x + " * " + y, condition),
                        sum(y + " * " + y, condition));
    }

    private static String sum(String of, String condition) {
        return "coalesce(sum(%s) filter (where %s), 0)".formatted(of, condition);
    }
}
