package dev.wearcast.comfort.tables;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import dev.wearcast.comfort.required.Need;
import java.util.List;

/**
 * How fast a body cools down by activity, wind, worn insulation and operative temperature (ISO 11079:2007, minimal). Signed:
 * cut off at 0 here, the debt would have a kink to interpolate over. Where it bends, its knots stand closer: linear in
 * between, the time that is left is never more than 10 % too long, and seldom as much too short.
 */
final class HeatDebtTable {

    private static final String HEADER =
            "activity_id,wind_speed_m_s,worn_insulation_clo,lowest_operative_temperature_c,step_k,heat_debt_w_m2\n";
    static final double LOWEST_C = -50;
    static final double STEP_K = 3;
    static final int COUNT = 21;
    static final double[] WINDS_M_S = {0, 0.4, 1, 2, 3.5, 5, 7, 9, 11, 13.5, 16, 18};
    static final double[] WORN_CLO = {0.5, 0.6, 0.75, 0.9, 1.05, 1.2, 1.4, 1.6, 1.9, 2.2, 2.6, 3, 3.5, 4.2, 5};

    /** The standard's default. In dry air at 10 °C some 2 W/m² more are lost; colder air holds less vapour. */
    static final RelativeHumidity HUMIDITY = RelativeHumidity.percent(85);

    private HeatDebtTable() {}

    static String of(List<NamedActivity> activities) {
        StringBuilder text = new StringBuilder(HEADER);
        for (NamedActivity named : activities) {
            for (double wind : WINDS_M_S) {
                Need need = new Need(named.activity(), AirSpeed.metresPerSecond(wind));
                for (double clo : WORN_CLO) {
                    Insulation worn = Insulation.clo(clo);
                    text.append(named.id());
                    text.append(',').append(Numbers.plain(wind));
                    text.append(',').append(Numbers.plain(clo));
                    text.append(',').append(Numbers.plain(LOWEST_C));
                    text.append(',').append(Numbers.plain(STEP_K)).append(',');
                    text.append(Numbers.list(
                            LOWEST_C,
                            STEP_K,
                            COUNT,
                            1,
                            celsius -> need.heatDebtWM2(Temperature.celsius(celsius), HUMIDITY, worn)));
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }
}
