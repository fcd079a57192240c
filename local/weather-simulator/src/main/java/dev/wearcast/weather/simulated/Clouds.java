package dev.wearcast.weather.simulated;

import dev.wearcast.weather.climate.Climate;
import dev.wearcast.weather.climate.MonthlyNormals;
import java.time.LocalDate;

/**
 * Cloud cover at one station, 0 to 1.
 *
 * <p>The normals say nothing of clouds, so their mean is guessed from the share of wet days and the humidity: near
 * nothing in a desert's summer, four fifths in the inner tropics.
 */
final class Clouds {

    private static final double WHILE_WET = 0.9;

    private final Climate climate;
    private final Precipitation precipitation;
    private final Noise noise;

    Clouds(String station, Climate climate, Precipitation precipitation) {
        this.climate = climate;
        this.precipitation = precipitation;
        this.noise = new Noise(station, "clouds");
    }

    double at(long solarEpochHour) {
        if (precipitation.at(solarEpochHour) > 0) {
            return WHILE_WET + 0.1 * noise.uniform(solarEpochHour);
        }
        double drift = 0.22 * noise.waves(solarEpochHour, 30) + 0.13 * noise.waves(solarEpochHour, 5);
        return Math.max(0, Math.min(1, ofDay(Math.floorDiv(solarEpochHour, 24L)) + drift));
    }

    /** How cloudy the day is on the whole; the month's mean is {@link #usual}. */
    double ofDay(long epochDay) {
        MonthlyNormals normals = normals(epochDay);
        double wetShare = wetShare(normals);
        double wet = precipitation.onDay(epochDay) > 0 ? 0.3 * (1 - wetShare) : -0.3 * wetShare;
        return usual(epochDay) + wet;
    }

    double usual(long epochDay) {
        MonthlyNormals normals = normals(epochDay);
        double guess = 0.12 + 0.5 * wetShare(normals) + 0.8 * (normals.relativeHumidityPct() - 50) / 100;
        return Math.max(0.05, Math.min(0.85, guess));
    }

    private MonthlyNormals normals(long epochDay) {
        return climate.in(LocalDate.ofEpochDay(epochDay).getMonth());
    }

    private static double wetShare(MonthlyNormals normals) {
        return normals.wetDays() / normals.month().minLength();
    }
}
