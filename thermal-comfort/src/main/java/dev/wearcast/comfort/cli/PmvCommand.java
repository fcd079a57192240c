package dev.wearcast.comfort.cli;

import dev.wearcast.comfort.balance.Pmv;
import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.MetabolicRate;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import java.util.List;

/** ISO 7730. */
final class PmvCommand extends RowCommand {

    @Override
    public String name() {
        return "pmv";
    }

    @Override
    public String summary() {
        return "predicted mean vote and share of dissatisfied (ISO 7730)";
    }

    @Override
    String explanation() {
        return "Predicted mean vote, -3 (cold) to 3 (hot), and predicted percentage of dissatisfied; ISO 7730:2005.\n";
    }

    @Override
    List<Column> columns() {
        return List.of(
                Column.needed("air_temperature_c", "10 to 30"),
                Column.needed("metabolic_rate_w_m2", "46 to 232"),
                Column.needed("clothing_clo", "insulation as worn (dynamic), 0 to 2"),
                Column.optional("air_velocity_m_s", "relative to the person, up to 1", "0.1"),
                Column.optional("relative_humidity_pct", "0 to 100", "50"),
                Column.optional("mean_radiant_temperature_c", "10 to 40", "the air temperature"));
    }

    @Override
    List<String> results() {
        return List.of("pmv", "ppd_pct", "validity");
    }

    @Override
    List<String> compute(Cells row) {
        double air = row.number("air_temperature_c");
        Pmv.Surroundings around = new Pmv.Surroundings(
                Temperature.celsius(air),
                Temperature.celsius(row.number("mean_radiant_temperature_c", air)),
                AirSpeed.metresPerSecond(row.number("air_velocity_m_s", 0.1)),
                RelativeHumidity.percent(row.number("relative_humidity_pct", 50)));
        Pmv pmv = Pmv.of(
                around,
                MetabolicRate.wattsPerSquareMetre(row.number("metabolic_rate_w_m2")),
                Insulation.clo(row.number("clothing_clo")));
        return List.of(
                decimals(pmv.vote(), 4),
                decimals(pmv.dissatisfiedPct(), 2),
                pmv.isValid() ? VALID : "outside ISO 7730's range");
    }
}
