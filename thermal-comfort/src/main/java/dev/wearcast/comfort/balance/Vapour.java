package dev.wearcast.comfort.balance;

/** Saturation vapour pressure of water, in kPa, as ISO 11079:2007 and ISO 7730:2005 have it (Antoine's equation). */
public final class Vapour {

    private Vapour() {}

    public static double saturationKpa(double celsius) {
        return 0.1333 * Math.exp(18.6686 - 4030.183 / (celsius + 235));
    }

    /**
     * The relative humidity that air has when it is brought to another temperature and keeps its vapour.
     *
     * @return per cent, at most 100
     */
    public static double humidityAtPct(double relativeHumidityPct, double fromCelsius, double toCelsius) {
        return Math.min(100, relativeHumidityPct * saturationKpa(fromCelsius) / saturationKpa(toCelsius));
    }
}
