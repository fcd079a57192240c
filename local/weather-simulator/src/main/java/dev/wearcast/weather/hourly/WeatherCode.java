package dev.wearcast.weather.hourly;

/**
 * One number for what the sky does: WMO code table 4677, of which these are used here: 0 to 3 cloud, 45 fog, 51 to 55
 * drizzle, 61 to 65 rain, 71 to 75 snow, 95 thunderstorm.
 */
public final class WeatherCode {

    /** At and above this air temperature precipitation is rain, °C; sleet is not told apart. */
    public static final double RAIN_FROM_C = 1.0;

    private WeatherCode() {}

    /**
     * @param precipitationMm of the hour
     * @param cloudCoverPct 0 to 100
     */
    public static int of(double precipitationMm, double temperatureC, double cloudCoverPct, boolean thunder) {
        if (precipitationMm > 0) {
            return temperatureC < RAIN_FROM_C ? snow(precipitationMm) : thunder ? 95 : rain(precipitationMm);
        }
        return cloudCoverPct < 20 ? 0 : cloudCoverPct < 50 ? 1 : cloudCoverPct < 80 ? 2 : 3;
    }

    private static int rain(double mm) {
        return mm < 0.5 ? 51 : mm < 1.0 ? 53 : mm < 1.3 ? 55 : mm < 2.5 ? 61 : mm < 7.6 ? 63 : 65;
    }

    /** One millimetre of water is about seven of snow; light below 2 mm of snow, heavy from 8 mm an hour. */
    private static int snow(double mm) {
        return mm < 0.3 ? 71 : mm < 1.2 ? 73 : 75;
    }
}
