package dev.wearcast.comfort.tables;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import dev.wearcast.comfort.required.Need;
import java.util.List;

/** How fast a body cools down by activity, wind, worn insulation and operative temperature (ISO 11079:2007, minimal). */
final class HeatDebtTable {

    private static final String HEADER =
            "activity_id,wind_speed_m_s,worn_insulation_clo,lowest_operative_temperature_c,step_k,heat_debt_w_m2\n";
    private static final double LOWEST_C = -50;
    private static final double STEP_K = 1;
    private static final int COUNT = 61;
    private static final double[] WINDS_M_S = {0.4, 2, 5, 9, 18};
    private static final double[] WORN_CLO = {0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5};

    /** The standard's default; cold air holds so little vapour that it hardly matters. */
    private static final RelativeHumidity HUMIDITY = RelativeHumidity.percent(85);

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
