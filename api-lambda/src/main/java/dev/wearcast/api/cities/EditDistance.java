package dev.wearcast.api.cities;

import java.util.stream.IntStream;

/**
 * How many letters one must insert, delete, replace or swap with their neighbour to turn one text into another
 * (Damerau and Levenshtein's distance, restricted to swaps of neighbours).
 */
public final class EditDistance {

    private EditDistance() {}

    public static int between(String from, String to) {
        int[][] rows = new int[from.length() + 1][];
        rows[0] = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            rows[i] = new int[to.length() + 1];
            rows[i][0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = rows[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                int best = Math.min(replaced, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                rows[i][j] = swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
            }
        }
        return rows[from.length()][to.length()];
    }
}
