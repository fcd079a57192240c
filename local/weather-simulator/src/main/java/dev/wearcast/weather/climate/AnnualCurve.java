package dev.wearcast.weather.climate;

import java.util.Arrays;
import java.util.List;

/**
 * A quantity over the year, smooth between months, whose mean over each month is that month's normal.
 *
 * <p>Straight lines between plain mid-month normals would flatten every peak (by half a degree in Yakutsk), so the
 * anchors are moved until the lines' monthly means are the normals.
 */
final class AnnualCurve {

    private static final int MONTHS = 12;
    private static final int ROUNDS = 60;

    private final double[] anchors;

    AnnualCurve(List<Double> monthlyMeans) {
        if (monthlyMeans.size() != MONTHS) {
            throw new IllegalArgumentException("A year has twelve months, not " + monthlyMeans.size());
        }
        double[] means = monthlyMeans.stream().mapToDouble(Double::doubleValue).toArray();
        this.anchors = Arrays.copyOf(means, MONTHS);
        for (int round = 0; round < ROUNDS; round++) {
            for (int month = 0; month < MONTHS; month++) {
                // The mean of two straight lines through a month: 3/4 of its own anchor, 1/8 of each neighbour's.
                anchors[month] = (means[month] - (anchor(month - 1) + anchor(month + 1)) / 8) / 0.75;
            }
        }
    }

    /** @param yearPosition months since 1 January, 0 to 12 */
    double at(double yearPosition) {
        double sinceMidJanuary = yearPosition - 0.5;
        int month = (int) Math.floor(sinceMidJanuary);
        double fraction = sinceMidJanuary - month;
        return anchor(month) * (1 - fraction) + anchor(month + 1) * fraction;
    }

    private double anchor(int month) {
        return anchors[Math.floorMod(month, MONTHS)];
    }
}
