package dev.wearcast.comfort.tables;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import dev.wearcast.comfort.required.Activity;
import dev.wearcast.comfort.required.Need;
import dev.wearcast.comfort.required.Strain;
import java.util.List;

/**
 * Required insulation by activity, humidity, wind and operative temperature. The winds stand where the function bends:
 * densely below 0.3 m/s (free becomes forced convection) and where IREQ and PMV ask for the same. Interpolated in all three,
 * it is within 0.02 clo of the function nearly everywhere.
 */
final class RequiredInsulationTable {

    private static final String HEADER =
            "activity_id,relative_humidity_pct,wind_speed_m_s,lowest_operative_temperature_c,step_k,minimal_clo,comfortable_clo\n";

    static final double LOWEST_C = -50;
    static final double STEP_K = 1;
    static final int COUNT = 91;
    static final double[] HUMIDITIES_PCT = {0, 30, 65, 100};

    private static final double[] RESTING = {
        0, 0.08, 0.16, 0.25, 0.4, 0.7, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.6, 5.3, 6, 6.8, 8, 9.5, 11.5, 14.5, 18
    };
    private static final double[] MODERATE = {0, 0.4, 1, 2, 3, 4, 5, 6, 7, 8, 9.5, 11, 13.5, 18};
    private static final double[] HARD = {0, 0.4, 1.2, 2.4, 3.6, 4.8, 6, 7.5, 9, 11, 14, 18};
    private static final double[] VERY_HARD = {0, 1, 2, 3.5, 5, 7, 9, 11, 14, 18};

    private RequiredInsulationTable() {}

    /** Winds by effort, in the classes of ISO 8996:2004 (100, 200 and 290 W/m²). */
    static double[] winds(Activity activity) {
        double rate = activity.rate().wattsPerSquareMetre();
        if (rate < 100) {
            return RESTING;
        }
        if (rate < 200) {
            return MODERATE;
        }
        return rate < 290 ? HARD : VERY_HARD;
    }

    static String of(List<NamedActivity> activities) {
        StringBuilder text = new StringBuilder(HEADER);
        for (NamedActivity named : activities) {
            for (double humidity : HUMIDITIES_PCT) {
                for (double wind : winds(named.activity())) {
                    Need need = new Need(named.activity(), AirSpeed.metresPerSecond(wind));
                    text.append(named.id());
                    text.append(',').append(Numbers.plain(humidity));
                    text.append(',').append(Numbers.plain(wind));
                    text.append(',').append(Numbers.plain(LOWEST_C));
                    text.append(',').append(Numbers.plain(STEP_K));
                    text.append(',').append(list(need, humidity, Strain.MINIMAL));
                    text.append(',').append(list(need, humidity, Strain.COMFORTABLE));
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String list(Need need, double humidityPct, Strain strain) {
        RelativeHumidity humidity = RelativeHumidity.percent(humidityPct);
        return Numbers.list(
                LOWEST_C, STEP_K, COUNT, 3, celsius -> need.clo(Temperature.celsius(celsius), humidity, strain));
    }
}
