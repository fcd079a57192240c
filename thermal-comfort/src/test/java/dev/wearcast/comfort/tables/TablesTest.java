package dev.wearcast.comfort.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import dev.wearcast.comfort.required.Need;
import dev.wearcast.comfort.required.Strain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final Path DBT = Path.of(System.getProperty("wearcast.root", ".."), "dbt");
    private static final int POINTS = 20_000;
    private static final double DAY_H = 8;

    @Test
    @DisplayName("what dbt has is what `tables` makes")
    void committed_is_made() throws IOException {
        for (Map.Entry<String, String> file : Tables.of(DBT).entrySet()) {
            assertThat(Files.readString(DBT.resolve(file.getKey())))
                    .as("%s: run `thermal-comfort tables --project dbt`", file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    @DisplayName("interpolated, required insulation is within 0.05 clo of the function, and nearly always within 0.02")
    void interpolation() throws IOException {
        Random random = new Random(11);
        int beyond = 0;
        int all = 0;
        for (NamedActivity named : NamedActivity.read(DBT.resolve("seeds/activities.csv"))) {
            Grid grid = new Grid(named.activity());
            for (int i = 0; i < POINTS; i++) {
                double t = -40 + 80 * random.nextDouble();
                double wind = 14 * Math.pow(random.nextDouble(), 2);
                double humidity = 100 * random.nextDouble();
                Strain strain = random.nextBoolean() ? Strain.MINIMAL : Strain.COMFORTABLE;
                double real = new Need(named.activity(), AirSpeed.metresPerSecond(wind))
                        .clo(Temperature.celsius(t), RelativeHumidity.percent(humidity), strain);
                double error = Math.abs(grid.at(t, wind, humidity, strain) - real);
                // Beyond 10 clo, no clothes can follow anyway.
                assertThat(error)
                        .as("%s at %s °C, %s m/s, %s %%: %s clo", named.id(), t, wind, humidity, real)
                        .isLessThan(real > 10 ? 0.1 : 0.05);
                beyond += error > 0.02 ? 1 : 0;
                all++;
            }
        }
        assertThat((double) beyond / all).isLessThan(0.03);
    }

    @Test
    @DisplayName(
            "interpolated, the time that one may stay out is never more than 10 % too long, and seldom as much too short")
    void exposure() throws IOException {
        Random random = new Random(12);
        int limited = 0;
        int tooShort = 0;
        for (NamedActivity named : NamedActivity.read(DBT.resolve("seeds/activities.csv"))) {
            DebtGrid grid = new DebtGrid(named);
            for (int i = 0; i < POINTS; i++) {
                double t = -40 + 50 * random.nextDouble();
                double wind = 18 * Math.pow(random.nextDouble(), 1.5);
                double clo = 0.5 + 4.5 * random.nextDouble();
                double real = new Need(named.activity(), AirSpeed.metresPerSecond(wind))
                        .heatDebtWM2(Temperature.celsius(t), HeatDebtTable.HUMIDITY, Insulation.clo(clo));
                double share = hours(grid.at(t, wind, clo)) / hours(real);
                assertThat(share)
                        .as("%s at %s °C, %s m/s, in %s clo: %s h", named.id(), t, wind, clo, hours(real))
                        .isLessThan(1.1);
                limited += hours(real) < DAY_H ? 1 : 0;
                tooShort += share < 0.9 ? 1 : 0;
            }
        }
        assertThat((double) tooShort / limited).isLessThan(0.01);
    }

    @Test
    @DisplayName("SQL looks through all winds and insulations of the heat debt's axes")
    void axes() throws IOException {
        assertThat(Files.readString(DBT.resolve("models/silver/int_outfits__chosen.sql")))
                .contains("cell_on_axis('debt_winds_m_s', 'body_wind_m_s', " + HeatDebtTable.WINDS_M_S.length + ")")
                .contains("cell_on_axis('debt_worn_clo', 'get(worn_insulation_clo, #)', "
                        + HeatDebtTable.WORN_CLO.length + ")");
    }

    /** Until 40 Wh/m² are lost; a day of 8 hours limits anyone. */
    private static double hours(double debtWM2) {
        return debtWM2 > 40 / DAY_H ? 40 / debtWM2 : DAY_H;
    }
}
