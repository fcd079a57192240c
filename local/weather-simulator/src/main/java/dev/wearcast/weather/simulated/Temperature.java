package dev.wearcast.weather.simulated;

import dev.wearcast.weather.climate.Climate;

/**
 * Air temperature at one station: the season, the hour, and warm and cold spells of some days.
 *
 * <p>The day's wave is zero in its mean, and so are the spells over a month, so that a month's mean stays its normal.
 */
final class Temperature {

    /** Hours after solar midnight at which it is warmest. */
    private static final double WARMEST = 14.5;

    private static final double SPELL_HOURS = 60;

    private final Climate climate;
    private final Noise noise;
    private final double spellC;

    Temperature(String station, Climate climate) {
        this.climate = climate;
        this.noise = new Noise(station, "temperature");
        // Air masses differ more where the seasons do: 0.8 K in the inner tropics, 3.5 K in Siberia.
        this.spellC = Math.max(0.8, Math.min(3.5, 0.5 + 0.13 * climate.annualRangeC()));
    }

    /** @param clearness share of the usual daily range: below 1 under clouds, above it in sunshine */
    double at(SolarHour hour, double clearness) {
        double position = hour.yearPosition();
        double mean = climate.temperatureMeanC(position);
        double above = climate.temperatureMaxC(position) - mean;
        double below = mean - climate.temperatureMinC(position);
        double wave = wave(hour.ofDay());
        // The halves of a sine of heights a and b have the mean (a - b) / π, which is taken out again.
        double day = (wave > 0 ? above : below) * wave - (above - below) / Math.PI;
        return mean + clearness * day + spellC * noise.waves(hour.epochHour(), SPELL_HOURS);
    }

    /** -1 to 1, warmest in the afternoon. */
    static double wave(double solarHourOfDay) {
        return Math.cos(2 * Math.PI * (solarHourOfDay - WARMEST) / 24);
    }
}
