package dev.wearcast.weather.hourly;

import dev.wearcast.weather.climate.Coordinates;

/**
 * Sunlight on level ground, from the sun's height and the clouds.
 *
 * <p>Declination and equation of time: Spencer (1971). Clear sky: Haurwitz (1945). Clouds: Kasten and Czeplak (1980).
 * Ultraviolet: Madronich (2007) at 300 DU of ozone everywhere, a tenth more each kilometre of height, and clouds that
 * dim it somewhat less than the rest. Neither snow's reflection nor haze is in it.
 */
public final class Sun {

    private static final int SAMPLES = 6;
    private static final double HOURS_A_YEAR = 365.2425 * 24;
    /** Ultraviolet passes through cloud better than the whole of sunlight does: 0.6 for Kasten and Czeplak's 0.75. */
    private static final double ULTRAVIOLET_DIMMING = 0.6;

    private final Coordinates place;
    private final double elevationM;

    public Sun(Coordinates place, double elevationM) {
        this.place = place;
        this.elevationM = elevationM;
    }

    /**
     * @param shortwaveWM2 mean of the hour, W/m²
     * @param uvIndex mean of the hour
     */
    public record Light(double shortwaveWM2, double uvIndex) {}

    /** The light of the hour that ends at {@code epochHour}, under a cloud cover of 0 to 1. */
    public Light before(long epochHour, double cloudCover) {
        double shortwave = 0;
        double ultraviolet = 0;
        Season season = Season.at(epochHour);
        for (int sample = 0; sample < SAMPLES; sample++) {
            double cosZenith = cosZenith(season, epochHour - (sample + 0.5) / SAMPLES);
            if (cosZenith > 0) {
                shortwave += 1098 * cosZenith * Math.exp(-0.057 / cosZenith);
                ultraviolet += 12.5 * Math.pow(cosZenith, 2.42);
            }
        }
        double veil = Math.pow(cloudCover, 3.4);
        return new Light(
                shortwave / SAMPLES * (1 - 0.75 * veil),
                ultraviolet / SAMPLES * (1 + 0.1 * elevationM / 1000) * (1 - ULTRAVIOLET_DIMMING * veil));
    }

    /** Cosine of the sun's distance from the zenith; negative at night. */
    private double cosZenith(Season season, double epochHour) {
        double solarTime = epochHour + place.longitudeDeg() / 15 + season.equationOfTimeHours();
        double hourAngle = Math.PI * (solarTime - 12) / 12;
        double latitude = Math.toRadians(place.latitudeDeg());
        return Math.sin(latitude) * Math.sin(season.declination())
                + Math.cos(latitude) * Math.cos(season.declination()) * Math.cos(hourAngle);
    }

    /** Where the sun is in its year, radians and hours; within one hour nothing of it changes. */
    private record Season(double declination, double equationOfTimeHours) {

        static Season at(long epochHour) {
            double yearAngle = 2 * Math.PI * (epochHour % HOURS_A_YEAR) / HOURS_A_YEAR;
            double declination = 0.006918
                    - 0.399912 * Math.cos(yearAngle)
                    + 0.070257 * Math.sin(yearAngle)
                    - 0.006758 * Math.cos(2 * yearAngle)
                    + 0.000907 * Math.sin(2 * yearAngle);
            double equationOfTimeHours = 3.8197
                    * (0.000075
                            + 0.001868 * Math.cos(yearAngle)
                            - 0.032077 * Math.sin(yearAngle)
                            - 0.014615 * Math.cos(2 * yearAngle)
                            - 0.040849 * Math.sin(2 * yearAngle));
            return new Season(declination, equationOfTimeHours);
        }
    }
}
