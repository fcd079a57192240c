package dev.wearcast.comfort.cli;

import dev.wearcast.comfort.felt.Utci;
import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import java.util.List;

/** UTCI. */
final class UtciCommand extends RowCommand {

    static final String OUTSIDE = "outside the polynomial's range, whose edge counts";

    @Override
    public String name() {
        return "utci";
    }

    @Override
    public String summary() {
        return "felt temperature and thermal stress (UTCI)";
    }

    @Override
    String explanation() {
        return """
                Universal Thermal Climate Index (Bröde et al. 2012) and its class of stress. Inputs beyond the polynomial's range
                count as its edge, and validity says so.
                """;
    }

    @Override
    List<Column> columns() {
        return List.of(
                Column.needed("air_temperature_c", "-50 to 50"),
                Column.needed("wind_speed_m_s", "at 10 m, 0.5 to 17"),
                Column.needed("relative_humidity_pct", "0 to 100"),
                Column.optional("mean_radiant_temperature_c", "-30 to 70 K from the air's", "the air temperature"));
    }

    @Override
    List<String> results() {
        return List.of("utci_c", "stress_class", "validity");
    }

    @Override
    List<String> compute(Cells row) {
        double air = row.number("air_temperature_c");
        Utci utci = Utci.of(
                Temperature.celsius(air),
                Temperature.celsius(row.number("mean_radiant_temperature_c", air)),
                AirSpeed.metresPerSecond(row.number("wind_speed_m_s")),
                RelativeHumidity.percent(row.number("relative_humidity_pct")));
        return List.of(decimals(utci.celsius(), 3), utci.stress().id(), utci.isValid() ? VALID : OUTSIDE);
    }
}
