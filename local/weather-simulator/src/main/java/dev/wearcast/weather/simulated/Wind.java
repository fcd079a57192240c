package dev.wearcast.weather.simulated;

import dev.wearcast.weather.climate.Climate;

/** Wind at one station, 10 m above ground: stronger by day, and in windy spells of a day or two. */
final class Wind {

    private static final double CALMEST_MS = 0.2;

    private final Climate climate;
    private final Noise noise;
    private final Noise direction;

    Wind(String station, Climate climate) {
        this.climate = climate;
        this.noise = new Noise(station, "wind");
        this.direction = new Noise(station, "wind direction");
    }

    /** Metres per second. */
    double speedMS(SolarHour hour) {
        double drift = 0.2 * Temperature.wave(hour.ofDay())
                + 0.3 * noise.waves(hour.epochHour(), 20)
                + 0.08 * noise.waves(hour.epochHour(), 2);
        return Math.max(CALMEST_MS, climate.windSpeedMS(hour.yearPosition()) * (1 + drift));
    }

    /** Half as much again on the whole, more in rain; a little above the speed even when calm. */
    double gustsMS(SolarHour hour, double speedMS, double precipitationMm) {
        double factor = 1.35 + 0.35 * noise.uniform(hour.epochHour()) + Math.min(0.4, 0.08 * precipitationMm);
        return speedMS * factor + 0.3;
    }

    /** Degrees that it comes from, 0 to below 360; it turns within some days. */
    double directionDeg(SolarHour hour) {
        double prevailing = 360 * direction.uniform(-1);
        double turned = prevailing + 110 * direction.waves(hour.epochHour(), 36);
        return turned - 360 * Math.floor(turned / 360);
    }
}
