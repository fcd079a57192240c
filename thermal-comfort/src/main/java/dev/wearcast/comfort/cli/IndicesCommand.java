package dev.wearcast.comfort.cli;

import dev.wearcast.comfort.clothing.TypicalClothing;
import dev.wearcast.comfort.felt.ApparentTemperature;
import dev.wearcast.comfort.felt.WindChill;
import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import java.util.List;

/** The simple ones. */
final class IndicesCommand extends RowCommand {

    @Override
    public String name() {
        return "indices";
    }

    @Override
    public String summary() {
        return "wind chill, apparent temperature, typical clothing";
    }

    @Override
    String explanation() {
        return """
                Wind chill (2001; outside its range the air temperature), apparent temperature (Steadman 1994) and what people
                typically wear indoors at that outdoor temperature (Schiavon and Lee 2013).
                """;
    }

    @Override
    List<Column> columns() {
        return List.of(
                Column.needed("air_temperature_c", "wind chill: up to 10"),
                Column.needed("wind_speed_m_s", "at 10 m; wind chill: more than 1.33"),
                Column.optional("relative_humidity_pct", "0 to 100", "50"));
    }

    @Override
    List<String> results() {
        return List.of("wind_chill_c", "apparent_temperature_c", "typical_clothing_clo", "validity");
    }

    @Override
    List<String> compute(Cells row) {
        Temperature air = Temperature.celsius(row.number("air_temperature_c"));
        AirSpeed wind = AirSpeed.metresPerSecond(row.number("wind_speed_m_s"));
        RelativeHumidity humidity = RelativeHumidity.percent(row.number("relative_humidity_pct", 50));
        WindChill chill = WindChill.of(air, wind);
        return List.of(
                decimals(chill.celsius(), 3),
                decimals(ApparentTemperature.celsius(air, humidity, wind), 3),
                decimals(TypicalClothing.at(air).clo(), 4),
                chill.isValid() ? VALID : "outside wind chill's range");
    }
}
