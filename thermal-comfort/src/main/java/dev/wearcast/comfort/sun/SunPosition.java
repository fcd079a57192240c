package dev.wearcast.comfort.sun;

import java.time.Instant;

/**
 * How high the sun stands. Series of Spencer, J. W. (1971), Search 2, 172, as in NOAA's "General solar position
 * calculations"; the angle of the year counts tropical years, so no calendar is needed. Error below 0.3°, refraction left
 * out.
 */
public final class SunPosition {

    /** 2000-01-01T00:00Z. */
    private static final long EPOCH_S = 946_684_800;

    private static final double SECONDS_PER_DAY = 86_400;
    private static final double DAYS_PER_YEAR = 365.2422;

    /** Brings Spencer's zero of the declination to the equinox of March 2000 (20th, 07:35 UTC). */
    private static final double SPENCER_OFFSET_DAYS = -0.0966;

    private SunPosition() {}

    /**
     * @param latitudeDeg north is positive, -90 to 90
     * @param longitudeDeg east is positive, -180 to 180
     * @return degrees above the horizon; negative at night
     */
    public static double altitudeDeg(double latitudeDeg, double longitudeDeg, Instant when) {
        require("latitude", latitudeDeg, 90);
        require("longitude", longitudeDeg, 180);
        double days = (when.getEpochSecond() - EPOCH_S) / SECONDS_PER_DAY;
        double year = 2 * Math.PI * (days + SPENCER_OFFSET_DAYS) / DAYS_PER_YEAR;
        double declination = 0.006918
                - 0.399912 * Math.cos(year)
                + 0.070257 * Math.sin(year)
                - 0.006758 * Math.cos(2 * year)
                + 0.000907 * Math.sin(2 * year)
                - 0.002697 * Math.cos(3 * year)
                + 0.00148 * Math.sin(3 * year);
        double equationOfTimeMin = 229.18
                * (0.000075
                        + 0.001868 * Math.cos(year)
                        - 0.032077 * Math.sin(year)
                        - 0.014615 * Math.cos(2 * year)
                        - 0.040849 * Math.sin(2 * year));
        double hourAngle = Math.toRadians(360 * (days - Math.floor(days)) + longitudeDeg + equationOfTimeMin / 4 - 180);
        double latitude = Math.toRadians(latitudeDeg);
        double sine = Math.sin(latitude) * Math.sin(declination)
                + Math.cos(latitude) * Math.cos(declination) * Math.cos(hourAngle);
        return Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, sine))));
    }

    private static void require(String name, double value, double most) {
        if (!(Math.abs(value) <= most)) {
            throw new IllegalArgumentException(
                    name + " must be -" + (int) most + " to " + (int) most + "°, not " + value);
        }
    }
}
