package org.sleepfollowup.dashboard.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sleepfollowup.dashboard.statistics.CaseMix;
import org.sleepfollowup.dashboard.statistics.ClientCell;
import org.sleepfollowup.dashboard.statistics.PairedSums;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who the therapists' clients are, as far as their sleep can be expected to depend on it. */
@Component
public class CaseMixes {
    private static final String SUMS = """
            select therapist_id, groups, count(*) as n, sum(before) as x, sum(after) as y, sum(before * before) as x2,
                   sum(before * after) as xy, sum(after * after) as y2
            from dashboard.outcome where %s and therapist_id in (:therapists) and before is not null
            group by therapist_id, groups
            """.formatted(SelectedOutcomes.CONDITION);

    private static final String SUMS_OF_CLIENTS =
            SUMS.replace("therapist_id, groups", "therapist_id, client_ref, groups");

    private static final String CLIENTS = """
            select groups, count(*) as clients from (
              select distinct client_ref, groups from dashboard.outcome
              where %s and therapist_id in (:therapists)) client
            group by groups
            """.formatted(SelectedOutcomes.CONDITION);

    private final JdbcClient database;

    CaseMixes(JdbcClient database) {
        this.database = database;
    }

    /**
     * By therapist, told apart by those groups that enough clients belong to, and do not: of a group of few, the adjustment
     * would tell what these said.
     *
     * @param therapists who are shown
     */
    public Map<String, CaseMix> of(String clinic, Selection selection, Set<String> therapists, int minimumClients) {
        Map<String, CaseMix> mixes = new HashMap<>();
        if (therapists.isEmpty()) {
            return mixes;
        }
        Set<String> groups = groups(clinic, selection, therapists, minimumClients);
        bind(SUMS, clinic, selection, therapists).query(row -> {
            CaseMix mix = new CaseMix(Map.of(among(groups, row), sums(row)));
            mixes.merge(row.getString("therapist_id"), mix, CaseMixes::plus);
        });
        return mixes;
    }

    /** The same of each client, whose answers repeat. */
    public List<ClientCell> ofClients(String clinic, Selection selection, Set<String> therapists, int minimumClients) {
        List<ClientCell> clients = new ArrayList<>();
        if (therapists.isEmpty()) {
            return clients;
        }
        Set<String> groups = groups(clinic, selection, therapists, minimumClients);
        bind(SUMS_OF_CLIENTS, clinic, selection, therapists).query(row -> {
            clients.add(new ClientCell(
                    row.getString("client_ref"), row.getString("therapist_id"), among(groups, row), sums(row)));
        });
        return clients;
    }

    private static Set<String> among(Set<String> groups, ResultSet row) throws SQLException {
        return ClientGroup.of(row.getString("groups")).stream()
                .filter(groups::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static PairedSums sums(ResultSet row) throws SQLException {
        return new PairedSums(
                row.getLong("n"),
                row.getLong("x"),
                row.getLong("y"),
                row.getLong("x2"),
                row.getLong("xy"),
                row.getLong("y2"));
    }

    private Set<String> groups(String clinic, Selection selection, Set<String> therapists, int minimumClients) {
        if (selection.isPart()) {
            // Beside the same of the whole it would tell of the few in the rest.
            return Set.of();
        }
        Map<Set<String>, Long> clients = new HashMap<>();
        bind(CLIENTS, clinic, selection, therapists).query(row -> {
            clients.put(ClientGroup.of(row.getString("groups")), row.getLong("clients"));
        });
        return EnumSet.allOf(ClientGroup.class).stream()
                .map(ClientGroup::code)
                .filter(group -> atLeast(minimumClients, clients, combination -> combination.contains(group)))
                .filter(group -> atLeast(minimumClients, clients, combination -> !combination.contains(group)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One combination must have enough by itself: who changed from one to another would be counted twice. */
    private static boolean atLeast(int minimum, Map<Set<String>, Long> clients, Predicate<Set<String>> combinations) {
        return clients.entrySet().stream()
                .filter(combination -> combinations.test(combination.getKey()))
                .anyMatch(combination -> combination.getValue() >= minimum);
    }

    private JdbcClient.StatementSpec bind(
            String sql, String clinic, Selection selection, Collection<String> therapists) {
        return SelectedOutcomes.bind(database.sql(sql), clinic, selection).param("therapists", therapists);
    }

    private static CaseMix plus(CaseMix one, CaseMix other) {
        Map<Set<String>, PairedSums> both = new HashMap<>(one.byGroups());
        other.byGroups().forEach((groups, sums) -> both.merge(groups, sums, PairedSums::plus));
        return new CaseMix(both);
    }
}
