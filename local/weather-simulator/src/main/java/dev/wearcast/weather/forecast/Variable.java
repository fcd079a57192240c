package dev.wearcast.weather.forecast;

import dev.wearcast.weather.hourly.HourlyWeather;
import dev.wearcast.weather.system.BadRequest;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The hourly variables that are served; their names in lower case are Open-Meteo's. */
enum Variable {
    TEMPERATURE_2M(Quantity.TEMPERATURE, HourlyWeather::temperatureC),
    RELATIVE_HUMIDITY_2M(Quantity.PERCENT, HourlyWeather::relativeHumidityPct),
    APPARENT_TEMPERATURE(Quantity.TEMPERATURE, HourlyWeather::apparentTemperatureC),
    PRECIPITATION_PROBABILITY(Quantity.PERCENT, HourlyWeather::precipitationProbabilityPct),
    PRECIPITATION(Quantity.PRECIPITATION, HourlyWeather::precipitationMm),
    WEATHER_CODE(Quantity.WEATHER_CODE, HourlyWeather::weatherCode),
    CLOUD_COVER(Quantity.PERCENT, HourlyWeather::cloudCoverPct),
    WIND_SPEED_10M(Quantity.WIND_SPEED, HourlyWeather::windSpeedMS),
    WIND_DIRECTION_10M(Quantity.DIRECTION, HourlyWeather::windDirectionDeg),
    WIND_GUSTS_10M(Quantity.WIND_SPEED, HourlyWeather::windGustsMS),
    SHORTWAVE_RADIATION(Quantity.RADIATION, HourlyWeather::shortwaveRadiationWM2),
    UV_INDEX(Quantity.UV_INDEX, HourlyWeather::uvIndex);

    private final Quantity quantity;
    private final Function<HourlyWeather, @Nullable Number> value;

    Variable(Quantity quantity, Function<HourlyWeather, @Nullable Number> value) {
        this.quantity = quantity;
        this.value = value;
    }

    /** @throws BadRequest for a name that is not served */
    static Variable named(String name) {
        for (Variable variable : values()) {
            if (variable.parameter().equals(name)) {
                return variable;
            }
        }
        throw new BadRequest(
                "Data corrupted at path 'hourly'. Cannot initialize Variable from invalid String value " + name + ".");
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    Quantity quantity() {
        return quantity;
    }

    @Nullable
    Number of(HourlyWeather hour) {
        return value.apply(hour);
    }
}
