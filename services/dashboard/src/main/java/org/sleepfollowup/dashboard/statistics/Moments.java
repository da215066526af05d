package org.sleepfollowup.dashboard.statistics;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * The exact cross-products of the columns of a regression: a constant, the rating before, an indicator of each label, and
 * last the rating after. Row 0 thus holds sums, and its first entry the number of pairs.
 */
final class Moments {
    static final int BEFORE = 1;
    private static final int LABELS = 2;

    private final BigInteger[][] products;

    private Moments(BigInteger[][] products) {
        this.products = products;
    }

    /** Of pairs by the labels that apply to them; a label without a column is passed over. */
    static Moments of(List<String> labels, Map<Set<String>, PairedSums> cells) {
        int after = LABELS + labels.size();
        BigInteger[][] products = new BigInteger[after + 1][after + 1];
        for (int i = 0; i <= after; i++) {
            for (int j = i; j <= after; j++) {
                products[i][j] = product(i, j, labels, cells);
                products[j][i] = products[i][j];
            }
        }
        return new Moments(products);
    }

    /** Of all together; there is at least one. */
    static Moments sum(Collection<Moments> strata) {
        int size = strata.iterator().next().products.length;
        BigInteger[][] sum = new BigInteger[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                int row = i;
                int column = j;
                sum[i][j] = strata.stream().map(s -> s.products[row][column]).reduce(BigInteger.ZERO, BigInteger::add);
            }
        }
        return new Moments(sum);
    }

    static int column(List<String> labels, String label) {
        return LABELS + labels.indexOf(label);
    }

    private static BigInteger product(int i, int j, List<String> labels, Map<Set<String>, PairedSums> cells) {
        BigInteger product = BigInteger.ZERO;
        for (Map.Entry<Set<String>, PairedSums> cell : cells.entrySet()) {
            if (applies(i, labels, cell.getKey()) && applies(j, labels, cell.getKey())) {
                product = product.add(BigInteger.valueOf(sum(i, j, LABELS + labels.size(), cell.getValue())));
            }
        }
        return product;
    }

    private static boolean applies(int column, List<String> labels, Set<String> cell) {
        int label = column - LABELS;
        return label < 0 || label == labels.size() || cell.contains(labels.get(label));
    }

    /** The product's sum over a cell in which the constant and the labels are 1. */
    private static long sum(int i, int j, int after, PairedSums cell) {
        boolean x = i == BEFORE || j == BEFORE;
        boolean y = i == after || j == after;
        if (x && y) {
            return cell.beforeAfter();
        }
        if (x) {
            return i == j ? cell.beforeSquared() : cell.before();
        }
        if (y) {
            return i == j ? cell.afterSquared() : cell.after();
        }
        return cell.pairs();
    }

    /** The column of the rating after, which is the last. */
    int after() {
        return products.length - 1;
    }

    BigInteger pairs() {
        return products[0][0];
    }

    boolean isEmpty() {
        return pairs().signum() == 0;
    }

    BigInteger sum(int column) {
        return products[0][column];
    }

    /** The mean of a column; there is a pair. */
    BigFraction mean(int column) {
        return new BigFraction(sum(column), pairs());
    }

    /** The means of all columns; there is a pair. */
    double[] means() {
        return IntStream.rangeClosed(0, after())
                .mapToDouble(column -> Exact.ratio(sum(column), pairs()))
                .toArray();
    }

    /** The number of pairs times the cross-product of two columns' deviations from their means. */
    BigInteger centred(int i, int j) {
        return Exact.centred(pairs(), products[i][j], sum(i), sum(j));
    }

    /** The sum of the products of two columns' deviations from these centres, one for each column. */
    double around(double[] centres, int i, int j) {
        return products[i][j].doubleValue()
                - centres[i] * sum(j).doubleValue()
                - centres[j] * sum(i).doubleValue()
                + centres[i] * centres[j] * pairs().doubleValue();
    }
}
