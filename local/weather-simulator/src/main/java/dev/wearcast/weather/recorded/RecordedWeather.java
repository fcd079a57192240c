package dev.wearcast.weather.recorded;

import dev.wearcast.weather.climate.Coordinates;
import dev.wearcast.weather.hourly.HourlyWeather;
import dev.wearcast.weather.hourly.LocalWeather;
import dev.wearcast.weather.hourly.Sun;
import dev.wearcast.weather.hourly.WeatherCode;
import org.jspecify.annotations.Nullable;

/**
 * One airport's observations, replayed by date.
 *
 * <p>What the station measured is told as it is, and null where it did not. Three things it did not measure are
 * estimated: clouds, from precipitation, humidity and visibility; from these and the sun's height, radiation and
 * ultraviolet. The probability of precipitation is 100 or 0, since it is known what came.
 */
final class RecordedWeather implements LocalWeather {

    private static final double FOG_BELOW_KM = 1;
    private static final double FULL_VISIBILITY_KM = 16;
    /** Below this humidity at the ground the sky is taken as clear; Sundqvist's scheme (1989) above it. */
    private static final double CLOUD_FROM_HUMIDITY = 0.55;

    private static final double CLOUD_WHILE_WET = 0.95;

    private final Airport airport;
    private final Observations observations;
    private final Sun sun;

    RecordedWeather(Airport airport, Coordinates place, Observations observations) {
        this.airport = airport;
        this.observations = observations;
        this.sun = new Sun(place, airport.elevationM());
    }

    @Override
    public String source() {
        return "recorded";
    }

    @Override
    public double elevationM() {
        return airport.elevationM();
    }

    @Override
    public HourlyWeather at(long epochHour) {
        Observation observed = observations.at(airport, ObservedHour.replayedAt(epochHour));
        if (observed == null) {
            return HourlyWeather.UNKNOWN;
        }
        Double cloud = cloudCover(observed);
        Sun.Light light = cloud == null ? null : sun.before(epochHour, cloud);
        return new HourlyWeather(
                known(observed.temperatureC()),
                known(observed.humidityPct()),
                known(observed.windSpeedMS()),
                known(observed.windGustMS()),
                known(observed.windDirectionDeg()),
                known(observed.precipitationMm()),
                Float.isNaN(observed.precipitationMm()) ? null : observed.precipitationMm() > 0 ? 100.0 : 0.0,
                light == null ? null : light.shortwaveWM2(),
                light == null ? null : light.uvIndex(),
                weatherCode(observed, cloud),
                cloud == null ? null : 100 * cloud);
    }

    private static @Nullable Double known(float value) {
        return Float.isNaN(value) ? null : (double) value;
    }

    /** Between 0 and 1; null where neither rain nor humidity tells of it. */
    private static @Nullable Double cloudCover(Observation observed) {
        if (observed.precipitationMm() > 0) {
            return CLOUD_WHILE_WET;
        }
        if (Float.isNaN(observed.humidityPct()) || Float.isNaN(observed.visibilityKm())) {
            return null;
        }
        double saturation =
                Math.max(0, (observed.humidityPct() / 100 - CLOUD_FROM_HUMIDITY) / (1 - CLOUD_FROM_HUMIDITY));
        double byHumidity = 1 - Math.sqrt(1 - Math.min(1, saturation));
        double byHaze = 1 - Math.min(1, observed.visibilityKm() / FULL_VISIBILITY_KM);
        return Math.max(byHumidity, byHaze);
    }

    private static @Nullable Integer weatherCode(Observation observed, @Nullable Double cloud) {
        if (cloud == null || Float.isNaN(observed.temperatureC()) || Float.isNaN(observed.precipitationMm())) {
            return null;
        }
        if (observed.precipitationMm() == 0 && observed.visibilityKm() < FOG_BELOW_KM) {
            return 45;
        }
        // Rounded as the answer will be, so that its code and its temperature agree.
        double temperatureC = Math.round(observed.temperatureC() * 10) / 10.0;
        return WeatherCode.of(observed.precipitationMm(), temperatureC, Math.round(100 * cloud), false);
    }
}
