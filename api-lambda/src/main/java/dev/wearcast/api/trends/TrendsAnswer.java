package dev.wearcast.api.trends;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.wearcast.api.cities.City;
import dev.wearcast.api.cities.OtherCity;
import dev.wearcast.api.cities.Where;
import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.outlook.Provenance;
import dev.wearcast.api.units.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The answer to GET /trends, as contracts/openapi.yaml describes it. */
record TrendsAnswer(
        Where city,
        List<OtherCity> otherCities,
        Units units,
        List<TrendDay> days,
        @JsonUnwrapped Provenance provenance) {

    /** @param pastDays how many days up to today, counted with it; those to come are all told */
    static TrendsAnswer of(Outlook outlook, int pastDays, Units units, Instant now) {
        City city = outlook.document().city();
        LocalDate today = now.atZone(city.timezone()).toLocalDate();
        LocalDate first = today.minusDays(pastDays - 1L);
        List<TrendDay> days = outlook.document().trends().stream()
                .filter(trend -> !trend.localDate().isBefore(first))
                .map(trend -> TrendDay.of(trend, today))
                .toList();
        return new TrendsAnswer(
                Where.of(city), OtherCity.of(outlook.otherCities()), units, days, outlook.provenance(now));
    }
}
