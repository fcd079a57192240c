package dev.wearcast.weather.simulated;

import dev.wearcast.weather.climate.City;
import dev.wearcast.weather.climate.Climate;
import dev.wearcast.weather.climate.Coordinates;
import dev.wearcast.weather.hourly.HourlyWeather;
import dev.wearcast.weather.hourly.LocalWeather;
import dev.wearcast.weather.hourly.Sun;
import dev.wearcast.weather.hourly.WeatherCode;

/**
 * Weather in the climate of the nearest city and under the sun of the place itself. Not thread-safe: one is for one
 * request.
 */
public final class SimulatedWeather implements LocalWeather {

    private static final double THUNDER_FROM_MM = 7.6;
    private static final double THUNDER_FROM_C = 18;
    /** Percentage points of humidity that the afternoon takes away and the night adds, for a kelvin of daily range. */
    private static final double HUMIDITY_SWING = 1.2;

    private final City station;
    private final Climate climate;
    private final double longitudeDeg;
    private final Precipitation precipitation;
    private final Clouds clouds;
    private final Temperature temperature;
    private final Wind wind;
    private final Noise humidity;
    private final Sun sun;

    public SimulatedWeather(Coordinates place, City station) {
        this.station = station;
        this.climate = station.climate();
        this.longitudeDeg = place.longitudeDeg();
        this.precipitation = new Precipitation(station.id(), climate);
        this.clouds = new Clouds(station.id(), climate, precipitation);
        this.temperature = new Temperature(station.id(), climate);
        this.wind = new Wind(station.id(), climate);
        this.humidity = new Noise(station.id(), "humidity");
        this.sun = new Sun(place, station.elevationM());
    }

    @Override
    public String source() {
        return "simulated";
    }

    @Override
    public double elevationM() {
        return station.elevationM();
    }

    @Override
    public HourlyWeather at(long epochHour) {
        SolarHour hour = SolarHour.of(epochHour, longitudeDeg);
        double millimetres = precipitation.at(hour.epochHour());
        double cloudCover = clouds.at(hour.epochHour());
        // Rounded before it decides between rain and snow, so that the answer's own figures agree.
        double temperatureC = Math.round(temperature.at(hour, clearness(hour)) * 10) / 10.0;
        double speed = wind.speedMS(hour);
        Sun.Light light = sun.before(epochHour, cloudCover);
        boolean thunder = millimetres >= THUNDER_FROM_MM && temperatureC >= THUNDER_FROM_C;
        return new HourlyWeather(
                temperatureC,
                humidityPct(hour, millimetres),
                speed,
                wind.gustsMS(hour, speed, millimetres),
                wind.directionDeg(hour),
                millimetres,
                probabilityPct(hour, millimetres, cloudCover),
                light.shortwaveWM2(),
                light.uvIndex(),
                WeatherCode.of(millimetres, temperatureC, Math.round(100 * cloudCover), thunder),
                100 * cloudCover);
    }

    /** Clouds halve a day's range; mixed between days, so that midnight is no step. */
    private double clearness(SolarHour hour) {
        double sinceNoon = hour.epochHour() / 24.0 - 0.5;
        long day = (long) Math.floor(sinceNoon);
        double share = sinceNoon - day;
        return clearnessOfDay(day) * (1 - share) + clearnessOfDay(day + 1) * share;
    }

    private double clearnessOfDay(long epochDay) {
        return 1 + 0.8 * (clouds.usual(epochDay) - clouds.ofDay(epochDay));
    }

    private double humidityPct(SolarHour hour, double millimetres) {
        double position = hour.yearPosition();
        double mean = climate.relativeHumidityPct(position);
        double range = climate.temperatureMaxC(position) - climate.temperatureMinC(position);
        double swing = Math.min(HUMIDITY_SWING * range, 0.8 * Math.min(100 - mean, mean));
        double value = mean
                - swing * Temperature.wave(hour.ofDay())
                + 4 * humidity.waves(hour.epochHour(), 24)
                + (millimetres > 0 ? 8 : 0);
        return Math.max(3, Math.min(100, value));
    }

    /** A forecaster who sees well, but not to the hour: high when wet, middling beside it, low on a dry day. */
    private double probabilityPct(SolarHour hour, double millimetres, double cloudCover) {
        if (millimetres > 0) {
            return 65 + 30 * Math.min(1, millimetres / 2);
        }
        boolean beside = precipitation.at(hour.epochHour() - 1) > 0 || precipitation.at(hour.epochHour() + 1) > 0;
        boolean wetDay = precipitation.onDay(hour.epochDay()) > 0;
        return beside ? 45 : (wetDay ? 15 : 0) + 10 * cloudCover;
    }
}
