package dev.wearcast.api.outfit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Which {@link PieceSet} is on in each hour of a window, so that discomfort and changes together cost least. */
final class Plan {

    private final int[] wornByHour;
    private final double cost;

    private Plan(int[] wornByHour, double cost) {
        this.wornByHour = wornByHour;
        this.cost = cost;
    }

    /**
     * The cheapest way through the hours (Bellman's principle): of every set of pieces in an hour only the cheapest way
     * there is kept.
     *
     * @param hours how many, at least one
     */
    static Plan of(int hours, Costs costs) {
        int[][] allowed = new int[hours][];
        double[][] cheapest = new double[hours][];
        int[][] cameFrom = new int[hours][];
        for (int hour = 0; hour < hours; hour++) {
            allowed[hour] = costs.allowedIn(hour);
            cheapest[hour] = new double[allowed[hour].length];
            cameFrom[hour] = new int[allowed[hour].length];
            Integer[] cheapestFirst = hour == 0 ? new Integer[0] : cheapestFirst(cheapest[hour - 1]);
            for (int to = 0; to < allowed[hour].length; to++) {
                double best = hour == 0 ? 0 : Double.POSITIVE_INFINITY;
                for (int from : cheapestFirst) {
                    if (cheapest[hour - 1][from] >= best) {
                        break;
                    }
                    double way = cheapest[hour - 1][from]
                            + costs.ofChanging(allowed[hour - 1][from], allowed[hour][to], hour);
                    if (way < best) {
                        best = way;
                        cameFrom[hour][to] = from;
                    }
                }
                cheapest[hour][to] = best + costs.ofWearing(allowed[hour][to], hour);
            }
        }
        return backwards(allowed, cheapest, cameFrom);
    }

    /** No way that begins dearer than another ends can be the cheapest. */
    private static Integer[] cheapestFirst(double[] costs) {
        return IntStream.range(0, costs.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> costs[index]))
                .toArray(Integer[]::new);
    }

    private static Plan backwards(int[][] allowed, double[][] cheapest, int[][] cameFrom) {
        int last = allowed.length - 1;
        double cost = Arrays.stream(cheapest[last]).min().orElseThrow();
        int at = 0;
        while (cheapest[last][at] > cost) {
            at++;
        }
        int[] worn = new int[allowed.length];
        for (int hour = last; hour >= 0; hour--) {
            worn[hour] = allowed[hour][at];
            at = cameFrom[hour][at];
        }
        return new Plan(worn, cost);
    }

    /** The pieces that are on. */
    int wornIn(int hour) {
        return wornByHour[hour];
    }

    /** What the hours and changes cost together, in clo too warm for an hour. */
    double cost() {
        return cost;
    }
}
