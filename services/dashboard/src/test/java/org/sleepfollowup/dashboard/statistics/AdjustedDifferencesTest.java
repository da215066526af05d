package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reference values: R 4.2.2, lm with the sandwich and the effective number of clusters written out. */
class AdjustedDifferencesTest {
    private static final String[] NITROGEN = {"0.0", "0.2", "0.4", "0.6"};

    /** MASS::oats: yields by block (the client), variety (the therapist) and nitrogen (the label, none being the reference). */
    private static List<ClientCell> oats() {
        return List.of(
                        plots("I", "Golden.rain", 117, 114, 161, 141),
                        plots("I", "Marvellous", 105, 140, 118, 156),
                        plots("I", "Victory", 111, 130, 157, 174),
                        plots("II", "Golden.rain", 70, 108, 126, 149),
                        plots("II", "Marvellous", 96, 124, 121, 144),
                        plots("II", "Victory", 61, 91, 97, 100),
                        plots("III", "Golden.rain", 60, 102, 89, 96),
                        plots("III", "Marvellous", 89, 129, 132, 124),
                        plots("III", "Victory", 68, 64, 112, 86),
                        plots("IV", "Golden.rain", 64, 103, 132, 133),
                        plots("IV", "Marvellous", 70, 89, 104, 117),
                        plots("IV", "Victory", 74, 89, 81, 122),
                        plots("V", "Golden.rain", 80, 82, 94, 126),
                        plots("V", "Marvellous", 63, 70, 109, 99),
                        plots("V", "Victory", 62, 90, 100, 116),
                        plots("VI", "Golden.rain", 89, 82, 86, 104),
                        plots("VI", "Marvellous", 97, 99, 119, 121),
                        plots("VI", "Victory", 53, 74, 118, 113))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<ClientCell> plots(String block, String variety, int... yields) {
        List<ClientCell> cells = new ArrayList<>();
        for (int i = 0; i < yields.length; i++) {
            Set<String> labels = i == 0 ? Set.of() : Set.of(NITROGEN[i]);
            cells.add(new ClientCell(block, variety, labels, PairedSums.of(0, yields[i])));
        }
        return cells;
    }

    /** lme4::cbpp: cases by herd (the client), its size (the rating before) and period (the label, the first the reference). */
    private static List<ClientCell> cbpp() {
        String[] herds = {
            "1:14:2 2:12:3 3:9:4 4:5:0",
            "1:22:3 2:18:1 3:21:1",
            "1:22:8 2:16:2 3:16:0 4:20:2",
            "1:10:2 2:10:0 3:9:2 4:6:0",
            "1:18:5 2:25:0 3:24:0 4:4:1",
            "1:17:3 2:17:0 3:18:0 4:20:1",
            "1:16:8 2:10:1 3:9:3 4:5:0",
            "1:34:12",
            "1:9:2 2:6:0 3:8:0 4:6:0",
            "1:22:1 2:22:1 3:18:0 4:22:2",
            "1:25:0 2:27:5 3:22:3 4:22:1",
            "1:10:2 2:8:1 3:6:0 4:5:0",
            "1:21:1 2:24:2 3:19:0 4:23:0",
            "1:19:11 2:2:0 3:3:0 4:2:0",
            "1:19:1 2:15:1 3:15:1 4:15:0"
        };
        List<ClientCell> cells = new ArrayList<>();
        for (int herd = 0; herd < herds.length; herd++) {
            for (String visit : herds[herd].split(" ")) {
                String[] told = visit.split(":");
                Set<String> labels = told[0].equals("1") ? Set.of() : Set.of(told[0]);
                PairedSums pair = PairedSums.of(Integer.parseInt(told[1]), Integer.parseInt(told[2]));
                cells.add(new ClientCell("herd " + herd, "all", labels, pair));
            }
        }
        return cells;
    }

    @Test
    void agreesWithPublishedDataOfClientsSeenByEveryTherapist() {
        Map<String, Difference> differences = AdjustedDifferences.of(oats());

        assertDifference(differences.get("0.2"), 19.5, 4.00069438417, 9.21588768611, 29.7841123139, 0.00457625994365);
        assertDifference(
                differences.get("0.4"), 34.8333333333, 1.69257638375, 30.4824272258, 39.1842394408, 5.01355760710e-06);
        assertDifference(differences.get("0.6"), 44, 4.37585970389, 32.7514945299, 55.2485054701, 1.66495432992e-04);
        assertNine(differences.get("0.6").degreesOfFreedom(), 5);
    }

    @Test
    void agreesWithPublishedDataAdjustedForTheRatingBefore() {
        Map<String, Difference> differences = AdjustedDifferences.of(cbpp());

        assertNine(differences.get("2").degreesOfFreedom(), 13.2765506777352);
        assertDifference(
                differences.get("2"),
                -2.55054598218327,
                1.00251986179655,
                -4.71178142958464,
                -0.38931053478191,
                0.02414577926591);
        assertNine(differences.get("4").degreesOfFreedom(), 12.283591895233815);
        assertDifference(
                differences.get("4"),
                -2.93973128721687,
                0.782440817645207,
                -4.640168357291783,
                -1.239294217141957,
                0.002630339597005);
        assertThat(differences).containsOnlyKeys("2", "3", "4");
    }

    @Test
    void theOrderOfTheCellsDoesNotMatter() {
        List<ClientCell> cells = new ArrayList<>(cbpp().reversed());
        cells.add(new ClientCell("nobody", "nobody", Set.of("never"), PairedSums.NONE));

        Map<String, Difference> differences = AdjustedDifferences.of(cells);

        assertThat(differences).containsOnlyKeys("2", "3", "4");
        AdjustedDifferences.of(cbpp()).forEach((label, difference) -> {
            assertNine(differences.get(label).value(), difference.value());
            assertNine(differences.get(label).standardError(), difference.standardError());
        });
    }

    @Test
    void whatATherapistAlwaysDoesCannotBeToldFromTheTherapist() {
        assertThat(AdjustedDifferences.of(List.of(
                        cell("c", "a", Set.of("dimmed"), 1, 4),
                        cell("d", "a", Set.of("dimmed"), 5, 6),
                        cell("e", "b", Set.of(), 1, 3),
                        cell("f", "b", Set.of(), 3, 3))))
                .isEmpty();
    }

    @Test
    void fewerThanTwoClientsTellNothing() {
        assertThat(AdjustedDifferences.of(List.of())).isEmpty();
        assertThat(AdjustedDifferences.of(List.of(cell("c", "a", Set.of(), 1, 2), cell("c", "a", Set.of("x"), 1, 4))))
                .isEmpty();
    }

    @Test
    void whatOneClientAloneTellsHasNoRangeAndIsLeftOut() {
        assertThat(AdjustedDifferences.of(List.of(
                        cell("c", "a", Set.of(), 1, 2),
                        cell("c", "a", Set.of("x"), 1, 4),
                        cell("d", "b", Set.of(), 2, 3),
                        cell("e", "b", Set.of(), 4, 3))))
                .isEmpty();
    }

    @Test
    void fewClientsWhoHaveTheLabelCountForFewHoweverManyHaveNot() {
        List<ClientCell> cells = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            cells.add(cell("client " + i, "a", i < 8 ? Set.of("x") : Set.of(), 5, i % 7));
        }

        // (1/8 + 1/192)²/(8/8⁴ + 192/192⁴) - 1.
        double effective = Math.pow(1 / 8.0 + 1 / 192.0, 2) / (Math.pow(8, -3) + Math.pow(192, -3));
        assertNine(AdjustedDifferences.of(cells).get("x").degreesOfFreedom(), effective - 1);
    }

    @Test
    void whereNothingIsLeftUnexplainedTheRangeHasNoWidth() {
        Difference difference = AdjustedDifferences.of(List.of(
                        cell("c", "a", Set.of(), 1, 2),
                        cell("c", "a", Set.of("x"), 1, 4),
                        cell("d", "a", Set.of(), 2, 3),
                        cell("d", "a", Set.of("x"), 2, 5)))
                .get("x");

        assertThat(difference.value()).isEqualTo(2);
        assertThat(difference.estimate()).isEqualTo(new Estimate(2, 2.0, 2.0));
        assertThat(difference.pValue()).isZero();
    }

    private static ClientCell cell(String client, String therapist, Set<String> labels, int before, int after) {
        return new ClientCell(client, therapist, labels, PairedSums.of(before, after));
    }

    private static void assertDifference(
            Difference actual, double value, double error, double low, double high, double p) {
        assertNine(actual.value(), value);
        assertNine(actual.standardError(), error);
        assertNine(actual.estimate().low(), low);
        assertNine(actual.estimate().high(), high);
        assertNine(actual.pValue(), p);
    }

    private static void assertNine(double actual, double reference) {
        assertThat(actual).isCloseTo(reference, NineDigits.of(reference));
    }
}
