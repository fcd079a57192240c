package dev.wearcast.comfort.plot;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.MetabolicRate;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import dev.wearcast.comfort.required.Activity;
import dev.wearcast.comfort.required.RequiredInsulation;
import dev.wearcast.comfort.required.Sensitivity;
import dev.wearcast.comfort.required.Weather;
import java.util.List;
import java.util.Locale;

/** Comfortable insulation of one activity over air temperature in the shade, a line for each wind, as SVG. */
public final class InsulationPlot {

    private static final double COLDEST_C = -40;
    private static final double WARMEST_C = 35;
    private static final double STEP_K = 0.5;
    private static final RelativeHumidity HUMIDITY = RelativeHumidity.percent(50);

    /** At 10 m: calm, a light, a fresh and a strong breeze. */
    private static final List<Double> WINDS_M_S = List.of(0.0, 3.0, 8.0, 14.0);

    private InsulationPlot() {}

    public static String svg(MetabolicRate rate, AirSpeed ownSpeed) {
        Activity activity = new Activity(rate, ownSpeed);
        double most = WINDS_M_S.stream()
                .mapToDouble(wind -> clo(COLDEST_C, wind, activity))
                .max()
                .orElseThrow();
        double step = most > 12 ? 2 : most > 6 ? 1 : 0.5;
        Chart chart = new Chart(COLDEST_C, WARMEST_C, 10, Math.ceil(most / step) * step, step);
        for (int i = 0; i < WINDS_M_S.size(); i++) {
            double wind = WINDS_M_S.get(i);
            chart.line(i, (int) wind + " m/s", celsius -> clo(celsius, wind, activity), STEP_K);
        }
        return chart.svg(
                String.format(
                        Locale.ROOT,
                        "Comfortable clothing at %.0f W/m², moving at %.1f m/s, in the shade",
                        rate.wattsPerSquareMetre(),
                        ownSpeed.metresPerSecond()),
                "air temperature (°C)",
                "clothing insulation (clo)",
                "wind at 10 m");
    }

    private static double clo(double celsius, double wind, Activity activity) {
        Weather weather = Weather.inShade(Temperature.celsius(celsius), AirSpeed.metresPerSecond(wind), HUMIDITY);
        return RequiredInsulation.of(weather, activity, Sensitivity.AVERAGE)
                .comfortable()
                .clo();
    }
}
