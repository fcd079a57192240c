package dev.wearcast.api.outfit;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.wearcast.api.cities.City;
import dev.wearcast.api.units.Rounded;
import dev.wearcast.comfort.felt.Utci;
import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.Irradiance;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import dev.wearcast.comfort.sun.SolarGain;
import dev.wearcast.comfort.sun.SunPosition;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By how much one thing in the weather changes how it feels: UTCI as it is less UTCI with that thing as it is in UTCI's
 * reference climate (Bröde et al. 2012): 0.5 m/s of wind at 10 m, surroundings as warm as the air, 50 per cent of
 * humidity and at most 2 kPa of vapour.
 *
 * @param effectK in kelvins, negative where it makes it feel colder
 */
record FeltDriver(Driver driver, double effectK) {

    private static final double TOLD_FROM_K = 1;
    private static final double CALM_MS = 0.5;
    private static final double NEUTRAL_HUMIDITY_PCT = 50;
    private static final double NEUTRAL_VAPOUR_KPA = 2;

    /** As gold has it of a source that says nothing: half-dry air, hardly any wind. */
    private static final double HARDLY_ANY_WIND_MS = 1;

    /** Radiation is the mean of the hour, so the sun is taken at its middle. */
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    enum Driver {
        WIND,
        HUMIDITY,
        SUN;

        @JsonValue
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those of one kelvin and more, the strongest first. */
    static List<FeltDriver> of(DressedHour hour, City city) {
        Double said = hour.weather().shortwaveRadiationWM2();
        double sunAltitudeDeg = SunPosition.altitudeDeg(
                city.latitudeDeg(), city.longitudeDeg(), hour.at().plus(HALF_AN_HOUR));
        double airC = hour.weather().airTemperatureC();
        double radiantC = SolarGain.meanRadiant(
                        Temperature.celsius(airC), Irradiance.wattsPerSquareMetre(or(said, 0)), sunAltitudeDeg)
                .celsius();
        double windMS = or(hour.weather().windSpeedMS(), HARDLY_ANY_WIND_MS);
        double humidityPct = or(hour.weather().relativeHumidityPct(), NEUTRAL_HUMIDITY_PCT);
        double felt = utci(airC, radiantC, windMS, humidityPct);
        return Stream.of(
                        new FeltDriver(Driver.WIND, felt - utci(airC, radiantC, CALM_MS, humidityPct)),
                        new FeltDriver(Driver.HUMIDITY, felt - utci(airC, radiantC, windMS, neutralHumidityPct(airC))),
                        new FeltDriver(Driver.SUN, felt - utci(airC, airC, windMS, humidityPct)))
                .filter(driver -> Math.abs(driver.effectK) >= TOLD_FROM_K)
                .sorted(Comparator.comparingDouble(driver -> -Math.abs(driver.effectK)))
                .map(driver -> new FeltDriver(driver.driver, Rounded.to1(driver.effectK)))
                .toList();
    }

    private static double utci(double airC, double radiantC, double windMS, double humidityPct) {
        return Utci.of(
                        Temperature.celsius(airC),
                        Temperature.celsius(radiantC),
                        AirSpeed.metresPerSecond(windMS),
                        RelativeHumidity.percent(humidityPct))
                .celsius();
    }

    /** Saturation by Magnus' formula, coefficients of Sonntag (1990). */
    private static double neutralHumidityPct(double airC) {
        double saturationKpa = 0.6112 * Math.exp(17.62 * airC / (243.12 + airC));
        return Math.min(NEUTRAL_HUMIDITY_PCT, 100 * NEUTRAL_VAPOUR_KPA / saturationKpa);
    }

    private static double or(@Nullable Double said, double unsaid) {
        return said == null ? unsaid : said;
    }
}
