package org.sleepfollowup.dashboard.statistics;

import java.util.Collection;
import java.util.List;

/**
 * What a coefficient's cluster-robust error is made of, over clients.
 *
 * @param clients G
 * @param squaredInfluences Σu², u being what a client's residuals do to the coefficient
 * @param weights Σv, v being how much the coefficient depends on a client, whatever the residuals
 * @param squaredWeights Σv²
 */
record ClusterSums(int clients, double squaredInfluences, double weights, double squaredWeights) {

    /** @param row of the inverse of the cross-products, that of the coefficient */
    static ClusterSums of(Collection<List<CentredCell>> clients, double[] row) {
        double squaredInfluences = 0;
        double weights = 0;
        double squaredWeights = 0;
        for (List<CentredCell> client : clients) {
            double influence = 0;
            double weight = 0;
            for (CentredCell cell : client) {
                influence += cell.influence(row);
                weight += cell.weight(row);
            }
            squaredInfluences += influence * influence;
            weights += weight;
            squaredWeights += weight * weight;
        }
        return new ClusterSums(clients.size(), squaredInfluences, weights, squaredWeights);
    }

    /** √(G/(G-1) · Σu²); there are two clients at least. */
    double standardError() {
        return Math.sqrt(clients / (clients - 1.0) * squaredInfluences);
    }

    /** G*, the number of clients who would tell as much if all told the same amount: G where they do, else fewer. */
    double effectiveClients() {
        return weights == 0 ? 0 : weights * weights / squaredWeights;
    }
}
