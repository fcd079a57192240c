package dev.wearcast.weather.forecast;

import dev.wearcast.weather.system.BadRequest;
import dev.wearcast.weather.system.Query;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a quantity is told: first {@code factor}, then {@code offset}, then so many decimals.
 *
 * @param symbol as {@code hourly_units} has it
 */
record Unit(String symbol, double factor, double offset, int decimals) {

    private static final Unit PERCENT = new Unit("%", 1, 0, 0);
    private static final Unit WMO_CODE = new Unit("wmo code", 1, 0, 0);
    private static final Unit DEGREES = new Unit("°", 1, 0, 0);
    private static final Unit WATTS = new Unit("W/m²", 1, 0, 1);
    private static final Unit BARE = new Unit("", 1, 0, 2);

    private static final Map<String, Unit> TEMPERATURES =
            Map.of("celsius", new Unit("°C", 1, 0, 1), "fahrenheit", new Unit("°F", 1.8, 32, 1));
    private static final Map<String, Unit> WIND_SPEEDS = Map.of(
            "kmh", new Unit("km/h", 3.6, 0, 1),
            "ms", new Unit("m/s", 1, 0, 2),
            "mph", new Unit("mp/h", 1 / 0.44704, 0, 1),
            "kn", new Unit("kn", 3.6 / 1.852, 0, 1));
    private static final Map<String, Unit> PRECIPITATIONS =
            Map.of("mm", new Unit("mm", 1, 0, 2), "inch", new Unit("inch", 1 / 25.4, 0, 3));

    /** @throws BadRequest for a unit that there is not */
    static Map<Quantity, Unit> chosen(Query query) {
        Map<Quantity, Unit> units = new EnumMap<>(Quantity.class);
        units.put(Quantity.TEMPERATURE, chosen(query, "temperature_unit", "celsius", TEMPERATURES));
        units.put(Quantity.WIND_SPEED, chosen(query, "wind_speed_unit", "kmh", WIND_SPEEDS));
        units.put(Quantity.PRECIPITATION, chosen(query, "precipitation_unit", "mm", PRECIPITATIONS));
        units.put(Quantity.PERCENT, PERCENT);
        units.put(Quantity.WEATHER_CODE, WMO_CODE);
        units.put(Quantity.DIRECTION, DEGREES);
        units.put(Quantity.RADIATION, WATTS);
        units.put(Quantity.UV_INDEX, BARE);
        return units;
    }

    Number told(Number value) {
        double converted = value.doubleValue() * factor + offset;
        if (decimals == 0) {
            return Math.round(converted);
        }
        double scale = Math.pow(10, decimals);
        return Math.round(converted * scale) / scale;
    }

    private static Unit chosen(Query query, String parameter, String usual, Map<String, Unit> units) {
        String name = query.text(parameter, usual);
        Unit unit = units.get(name);
        if (unit == null) {
            throw new BadRequest("Data corrupted at path '" + parameter + "'. Cannot initialize Unit from invalid "
                    + "String value " + name + ".");
        }
        return unit;
    }
}
