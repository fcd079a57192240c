package dev.wearcast.weather.simulated;

import java.time.LocalDate;

/**
 * An hour by the sun of a place: days begin at solar midnight, whatever clocks say.
 *
 * @param epochHour hours since 1970-01-01 in whole solar time
 * @param ofDay 0 to below 24, exact
 */
record SolarHour(long epochHour, double ofDay) {

    static SolarHour of(long utcEpochHour, double longitudeDeg) {
        double exact = utcEpochHour + longitudeDeg / 15;
        return new SolarHour(utcEpochHour + Math.round(longitudeDeg / 15), exact - 24 * Math.floor(exact / 24));
    }

    long epochDay() {
        return Math.floorDiv(epochHour, 24L);
    }

    int wholeHourOfDay() {
        return Math.floorMod(epochHour, 24);
    }

    /** Months since 1 January, 0 to 12. */
    double yearPosition() {
        LocalDate date = LocalDate.ofEpochDay(epochDay());
        return date.getMonthValue() - 1 + (date.getDayOfMonth() - 1 + wholeHourOfDay() / 24.0) / date.lengthOfMonth();
    }
}
