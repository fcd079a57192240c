package dev.wearcast.comfort.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One activity's part of the seed heat_debt, read from its text and interpolated as SQL does it. */
final class DebtGrid {

    private final Map<List<Double>, double[]> lists;

    DebtGrid(NamedActivity activity) {
        lists = HeatDebtTable.of(List.of(activity))
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(
                        cells -> List.of(Double.valueOf(cells[1]), Double.valueOf(cells[2])),
                        cells -> Arrays.stream(cells[5].split("[|]"))
                                .mapToDouble(Double::parseDouble)
                                .toArray()));
    }

    double at(double celsius, double wind, double clo) {
        int w = Grid.cell(HeatDebtTable.WINDS_M_S, wind);
        double windFrom = HeatDebtTable.WINDS_M_S[w];
        double windTo = HeatDebtTable.WINDS_M_S[w + 1];
        return between(
                (wind - windFrom) / (windTo - windFrom), inWind(celsius, windFrom, clo), inWind(celsius, windTo, clo));
    }

    private double inWind(double celsius, double wind, double clo) {
        int c = Grid.cell(HeatDebtTable.WORN_CLO, clo);
        double cloFrom = HeatDebtTable.WORN_CLO[c];
        double cloTo = HeatDebtTable.WORN_CLO[c + 1];
        return between(
                (clo - cloFrom) / (cloTo - cloFrom),
                onList(celsius, lists.get(List.of(wind, cloFrom))),
                onList(celsius, lists.get(List.of(wind, cloTo))));
    }

    private static double onList(double celsius, double[] list) {
        double steps = (celsius - HeatDebtTable.LOWEST_C) / HeatDebtTable.STEP_K;
        int below = Math.min(list.length - 2, (int) steps);
        return between(steps - below, list[below], list[below + 1]);
    }

    private static double between(double share, double from, double to) {
        return (1 - share) * from + share * to;
    }
}
