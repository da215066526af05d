package org.sleepfollowup.dashboard.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sleepfollowup.dashboard.statistics.ChangeSums;
import org.sleepfollowup.dashboard.statistics.ClientCell;
import org.sleepfollowup.dashboard.statistics.EqualGroups;
import org.sleepfollowup.dashboard.statistics.PairedSums;

/** Adds up a therapist's clients. */
final class TherapistTally {
    private final String therapist;
    private final List<ClientCell> cells = new ArrayList<>();
    private final Map<String, OfClient> clients = new HashMap<>();
    private long change;
    private long changeSquared;
    private long improved;
    private long same;
    private long worse;

    TherapistTally(String therapist) {
        this.therapist = therapist;
    }

    /**
     * A client.
     *
     * @param answers m
     * @param change T, the sum of the changes
     */
    private record OfClient(long answers, long change) {
        OfClient plus(OfClient other) {
            return new OfClient(answers + other.answers, change + other.change);
        }
    }

    /** One client's outcomes with the same groups, as {@link Outcomes} selects them. */
    void add(ResultSet row) throws SQLException {
        PairedSums sums = new PairedSums(
                row.getLong("n"),
                row.getLong("x"),
                row.getLong("y"),
                row.getLong("x2"),
                row.getLong("xy"),
                row.getLong("y2"));
        String client = row.getString("client_ref");
        cells.add(new ClientCell(client, therapist, ClientGroup.of(row.getString("groups")), sums));
        clients.merge(client, new OfClient(sums.pairs(), row.getLong("change")), OfClient::plus);
        change += row.getLong("change");
        changeSquared += row.getLong("change_squared");
        improved += row.getLong("improved");
        same += row.getLong("same");
        worse += row.getLong("worse");
    }

    TherapistOutcomes total() {
        KnownClients known = KnownClients.of(cells);
        PairedSums all = known.mix().byGroups().values().stream().reduce(PairedSums.NONE, PairedSums::plus);
        OutcomeSums sums = new OutcomeSums(all.before(), all.after(), changes(all.pairs()), improved, same, worse);
        return new TherapistOutcomes(new TherapistSums(sums, byAnswers()), known);
    }

    private ChangeSums changes(long answers) {
        long answersSquared = 0;
        long answersChange = 0;
        long squared = 0;
        for (OfClient client : clients.values()) {
            answersSquared += client.answers * client.answers;
            answersChange += client.answers * client.change;
            squared += client.change * client.change;
        }
        return new ChangeSums(answers, clients.size(), change, changeSquared, answersSquared, answersChange, squared);
    }

    /** The clients by how often they answered. */
    private List<EqualGroups> byAnswers() {
        Map<Long, List<OfClient>> byAnswers = new TreeMap<>();
        clients.values()
                .forEach(client -> byAnswers
                        .computeIfAbsent(client.answers, answers -> new ArrayList<>())
                        .add(client));
        List<EqualGroups> groups = new ArrayList<>();
        byAnswers.forEach((answers, alike) -> groups.add(new EqualGroups(
                answers,
                alike.size(),
                alike.stream()
                        .mapToLong(client -> client.change * client.change)
                        .sum())));
        return groups;
    }
}
