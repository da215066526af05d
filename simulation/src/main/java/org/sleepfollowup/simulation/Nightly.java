package org.sleepfollowup.simulation;

import java.util.Arrays;

/** The expectations of a visit by clients who usually sleep so: given that, week and night are independent of each other. */
final class Nightly {
    private final double[] weeks;
    private final double[] nights;
    private final double[] answers;

    /** @param answers how likely a night of each rating is answered */
    Nightly(Therapist therapist, double usual, double gain, double[] answers) {
        this.weeks = Normal.ratings(usual, Nights.SAME_PERSON);
        for (int week = 0; week <= 10; week++) {
            weeks[week] *= therapist.comes(week);
        }
        this.nights = Normal.ratings(usual + gain, Math.hypot(Nights.SAME_PERSON, Client.RESPONSE_SPREAD));
        this.answers = answers;
    }

    Moments moments() {
        double comes = Arrays.stream(weeks).sum();
        double[] told = told();
        double answered = Arrays.stream(told).sum();
        double x = power(weeks, 1);
        double y = power(told, 1);
        return new Moments(
                comes,
                comes * answered,
                x * answered,
                comes * y,
                power(weeks, 2) * answered,
                x * y,
                comes * power(told, 2),
                improved(told),
                improved(nights));
    }

    /** How likely each rating is told in the end: answered, and now and then thought over. */
    private double[] told() {
        double[] told = new double[11];
        for (int night = 0; night <= 10; night++) {
            double answered = nights[night] * answers[night];
            told[night] += answered * (1 - Visit.CORRECTED);
            double[] again = Normal.ratings(night, Visit.SECOND_THOUGHT);
            for (int rating = 0; rating <= 10; rating++) {
                told[rating] += answered * Visit.CORRECTED * again[rating];
            }
        }
        return told;
    }

    private double improved(double[] after) {
        double improved = 0;
        for (int week = 0; week <= 8; week++) {
            for (int night = week + 2; night <= 10; night++) {
                improved += weeks[week] * after[night];
            }
        }
        return improved;
    }

    private static double power(double[] chances, int exponent) {
        double sum = 0;
        for (int rating = 0; rating <= 10; rating++) {
            sum += chances[rating] * Math.pow(rating, exponent);
        }
        return sum;
    }
}
