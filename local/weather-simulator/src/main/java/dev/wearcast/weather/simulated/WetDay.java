package dev.wearcast.weather.simulated;

/**
 * One wet day's precipitation, hour by hour: a single spell, longer the more falls, in tenths of a millimetre.
 *
 * <p>Where it is warm, much falls in short afternoon showers; elsewhere the spell lasts longer and begins at any hour.
 */
final class WetDay {

    private static final double SHOWERS_FROM_C = 20;

    private final double[] millimetres = new double[24];

    WetDay(long epochDay, double sum, double meanTemperatureC, Noise draws) {
        boolean showers = meanTemperatureC >= SHOWERS_FROM_C;
        int longest = showers ? 6 : 16;
        // At least 0.3 mm an hour, else a spell would dissolve in rounding.
        int hours = (int) Math.max(2, Math.min(sum / 0.3, 2 + draws.uniform(3 * epochDay) * (longest - 1)));
        double start = draws.uniform(3 * epochDay + 1) * (24 - hours);
        int first = (int) (showers ? Math.min(24 - hours, 12 + start / 3) : start);
        double[] shape = new double[hours];
        double whole = 0;
        for (int hour = 0; hour < hours; hour++) {
            double swell = Math.pow(Math.sin(Math.PI * (hour + 0.5) / hours), 2);
            shape[hour] = swell * (0.4 + draws.uniform(epochDay * 24 + hour));
            whole += shape[hour];
        }
        // Rounding the running sum and not each hour keeps the day's sum.
        double running = 0;
        long toldTenths = 0;
        for (int hour = 0; hour < hours; hour++) {
            running += shape[hour] / whole * sum;
            long tenths = Math.round(running * 10) - toldTenths;
            toldTenths += tenths;
            millimetres[first + hour] = tenths / 10.0;
        }
    }

    double millimetresAt(int hourOfDay) {
        return millimetres[hourOfDay];
    }
}
