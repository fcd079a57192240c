package dev.wearcast.comfort.tables;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import dev.wearcast.comfort.required.Activity;
import dev.wearcast.comfort.required.Need;
import dev.wearcast.comfort.required.Strain;

/** One activity's part of the table, interpolated as SQL does it: linearly along each of the three axes. */
final class Grid {

    private final double[] winds;
    private final double[][][][] clo;

    Grid(Activity activity) {
        winds = RequiredInsulationTable.winds(activity);
        double[] humidities = RequiredInsulationTable.HUMIDITIES_PCT;
        clo = new double[2][humidities.length][winds.length][RequiredInsulationTable.COUNT];
        for (Strain strain : Strain.values()) {
            for (int h = 0; h < humidities.length; h++) {
                for (int w = 0; w < winds.length; w++) {
                    Need need = new Need(activity, AirSpeed.metresPerSecond(winds[w]));
                    for (int t = 0; t < RequiredInsulationTable.COUNT; t++) {
                        double celsius = RequiredInsulationTable.LOWEST_C + t * RequiredInsulationTable.STEP_K;
                        double exact =
                                need.clo(Temperature.celsius(celsius), RelativeHumidity.percent(humidities[h]), strain);
                        clo[strain.ordinal()][h][w][t] = Math.round(exact * 1000) / 1000.0;
                    }
                }
            }
        }
    }

    double at(double celsius, double wind, double humidityPct, Strain strain) {
        double[] humidities = RequiredInsulationTable.HUMIDITIES_PCT;
        int h = cell(humidities, humidityPct);
        int w = cell(winds, wind);
        double steps = (celsius - RequiredInsulationTable.LOWEST_C) / RequiredInsulationTable.STEP_K;
        int t = (int) Math.max(0, Math.min(RequiredInsulationTable.COUNT - 2, Math.floor(steps)));
        double shareH = (humidityPct - humidities[h]) / (humidities[h + 1] - humidities[h]);
        double shareW = (wind - winds[w]) / (winds[w + 1] - winds[w]);
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            int dh = corner & 1;
            int dw = corner >> 1 & 1;
            int dt = corner >> 2;
            double weight = (dh == 1 ? shareH : 1 - shareH)
                    * (dw == 1 ? shareW : 1 - shareW)
                    * (dt == 1 ? steps - t : 1 - (steps - t));
            sum += weight * clo[strain.ordinal()][h + dh][w + dw][t + dt];
        }
        return sum;
    }

    static int cell(double[] axis, double value) {
        int cell = 0;
        while (cell < axis.length - 2 && axis[cell + 1] <= value) {
            cell++;
        }
        return cell;
    }
}
