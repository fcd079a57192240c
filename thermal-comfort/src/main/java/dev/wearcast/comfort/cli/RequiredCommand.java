package dev.wearcast.comfort.cli;

import dev.wearcast.comfort.felt.Utci;
import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.Irradiance;
import dev.wearcast.comfort.quantity.MetabolicRate;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import dev.wearcast.comfort.required.Activity;
import dev.wearcast.comfort.required.Limit;
import dev.wearcast.comfort.required.RequiredInsulation;
import dev.wearcast.comfort.required.Sensitivity;
import dev.wearcast.comfort.required.Weather;
import dev.wearcast.comfort.sun.SolarGain;
import dev.wearcast.comfort.sun.SunPosition;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The whole way from weather to clo. */
final class RequiredCommand extends RowCommand {

    /** Radiation is the mean of the hour that begins at the time told. */
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Override
    public String name() {
        return "required";
    }

    @Override
    public String summary() {
        return "how warm clothes must be, in any weather";
    }

    @Override
    String explanation() {
        return """
                Basic insulation that clothes need, in clo: minimal (cool but all right) and comfortable. From IREQ in the cold,
                PMV above, and between 8 and 12 °C from both, each up to 2 K beyond the range of its standard. The mean radiant
                temperature is taken as it is, or made of radiation, place and time.
                """;
    }

    @Override
    List<Column> columns() {
        return List.of(
                Column.needed("air_temperature_c", "-50 to 50"),
                Column.needed("metabolic_rate_w_m2", "58 to 400"),
                Column.optional("wind_speed_m_s", "at 10 m", "1"),
                Column.optional("relative_humidity_pct", "0 to 100", "50"),
                Column.optional("own_speed_m_s", "over the ground", "0"),
                Column.optional("mean_radiant_temperature_c", "of the surroundings", "from the radiation, else shade"),
                Column.optional("shortwave_radiation_w_m2", "global; needs the next three", "shade"),
                Column.optional("latitude_deg", "north is positive", "only with radiation"),
                Column.optional("longitude_deg", "east is positive", "only with radiation"),
                Column.optional("valid_at", "begin of the hour, as 2026-06-21T11:00:00Z", "only with radiation"),
                Column.optional("sensitivity", "-2 (feels cold) to 2 (feels warm)", "0"));
    }

    @Override
    List<String> results() {
        return List.of(
                "mean_radiant_temperature_c",
                "operative_temperature_c",
                "utci_c",
                "minimal_clo",
                "comfortable_clo",
                "validity");
    }

    @Override
    List<String> compute(Cells row) {
        Temperature air = Temperature.celsius(row.number("air_temperature_c"));
        Weather weather = new Weather(
                air,
                AirSpeed.metresPerSecond(row.number("wind_speed_m_s", 1)),
                RelativeHumidity.percent(row.number("relative_humidity_pct", 50)),
                meanRadiant(row, air));
        Activity activity = new Activity(
                MetabolicRate.wattsPerSquareMetre(row.number("metabolic_rate_w_m2")),
                AirSpeed.metresPerSecond(row.number("own_speed_m_s", 0)));
        RequiredInsulation required =
                RequiredInsulation.of(weather, activity, new Sensitivity(row.number("sensitivity", 0)));
        Utci utci = Utci.of(air, weather.meanRadiant(), weather.wind(), weather.humidity());
        return List.of(
                decimals(weather.meanRadiant().celsius(), 3),
                decimals(required.operative().celsius(), 3),
                decimals(utci.celsius(), 3),
                decimals(required.minimal().clo(), 3),
                decimals(required.comfortable().clo(), 3),
                validity(required, utci));
    }

    private static String validity(RequiredInsulation required, Utci utci) {
        String clothes = required.outside().stream().map(Limit::inWords).collect(Collectors.joining("; "));
        if (utci.isValid()) {
            return required.isValid() ? VALID : clothes;
        }
        return (required.isValid() ? "" : clothes + "; ") + "utci_c: " + UtciCommand.OUTSIDE;
    }

    private static Temperature meanRadiant(Cells row, Temperature air) {
        OptionalDouble told = row.optional("mean_radiant_temperature_c");
        OptionalDouble radiation = row.optional("shortwave_radiation_w_m2");
        if (told.isPresent()) {
            return Temperature.celsius(told.getAsDouble());
        }
        if (radiation.isEmpty()) {
            return air;
        }
        double altitude = SunPosition.altitudeDeg(
                row.number("latitude_deg"),
                row.number("longitude_deg"),
                Moment.parse(row.text("valid_at")).plus(HALF_AN_HOUR));
        return SolarGain.meanRadiant(air, Irradiance.wattsPerSquareMetre(radiation.getAsDouble()), altitude);
    }
}
