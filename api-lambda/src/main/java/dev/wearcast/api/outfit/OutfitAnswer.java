package dev.wearcast.api.outfit;

import dev.wearcast.api.cities.City;
import dev.wearcast.api.cities.OtherCity;
import dev.wearcast.api.cities.Where;
import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.Age;
import dev.wearcast.api.serving.Fit;
import dev.wearcast.api.serving.HourOutfit;
import dev.wearcast.api.serving.Sensitivity;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.Source;
import dev.wearcast.api.serving.StressClass;
import dev.wearcast.api.serving.Weather;
import dev.wearcast.api.units.Rounded;
import dev.wearcast.api.units.Units;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to GET /outfit, as contracts/openapi.yaml describes it; metric until it is sent, but for the sentences that
 * are made here.
 */
record OutfitAnswer(
        Where city,
        List<OtherCity> otherCities,
        What activity,
        int sensitivity,
        Units units,
        Window window,
        String summary,
        Words words,
        WeatherSpan weather,
        OffsetDateTime decidingHour,
        double feltTemperatureC,
        List<FeltDriver> feltDrivers,
        StressClass stressClass,
        boolean inSun,
        double minimalInsulationClo,
        double comfortableInsulationClo,
        double wornInsulationClo,
        Fit fit,
        @Nullable Integer exposureLimitMinutes,
        List<WornGarment> outfit,
        List<Change> changes,
        List<Carried> carry,
        List<Warning> warnings,
        List<String> advice,
        List<ChartHour> hours,
        Source source,
        Instant dataAsOf,
        long ageSeconds,
        boolean stale,
        String attribution) {

    record What(String id, String name) {}

    /**
     * @param window in which the outlook has at least an hour
     * @param activity one of the outlook's
     */
    static OutfitAnswer of(
            Outlook outlook, Activity activity, Sensitivity sensitivity, Window window, Units units, Instant now) {
        ServingDocument document = outlook.document();
        City city = document.city();
        ZoneId zone = city.timezone();
        List<DressedHour> hours = outlook
                .hoursBetween(window.from().toInstant(), window.to().toInstant())
                .stream()
                .map(hour -> DressedHour.of(hour, activity, sensitivity))
                .toList();
        Dressing dressing = Dressing.of(hours);
        DressedHour deciding = dressing.deciding();
        HourOutfit asked = deciding.outfit();
        Weather weather = deciding.weather();
        double wornClo = dressing.wornClo();
        List<WornGarment> garments = dressing.garments(zone);
        List<Change> changes = dressing.changes(zone, units);
        List<String> advice = Advice.of(hours, dressing.outfit().fit());
        Age age = outlook.age(now);
        return new OutfitAnswer(
                Where.of(city),
                OtherCity.of(outlook.otherCities()),
                new What(activity.id(), activity.name()),
                sensitivity.level(),
                units,
                window,
                Summary.of(city.name(), activity, now, zone, units, window, hours, garments, changes, advice),
                Words.PLAIN,
                WeatherSpan.of(hours).rounded(),
                deciding.at().atZone(zone).toOffsetDateTime(),
                Rounded.to1(weather.feltTemperatureC()),
                FeltDriver.of(deciding, city),
                weather.stressClass(),
                weather.inSun(),
                Rounded.to2(asked.minimalInsulationClo()),
                Rounded.to2(asked.comfortableInsulationClo()),
                Rounded.to2(wornClo),
                fit(Rounded.to2(wornClo), asked),
                hours.stream()
                        .map(hour -> hour.outfit().exposureLimitMinutes())
                        .filter(Objects::nonNull)
                        .min(Integer::compare)
                        .orElse(null),
                garments,
                changes,
                Carried.of(garments),
                Warning.of(hours, window, zone, units),
                advice,
                dressing.chart(zone),
                document.source(),
                document.dataAsOf(),
                age.seconds(),
                age.stale(),
                document.source().attribution());
    }

    private static Fit fit(double wornClo, HourOutfit asked) {
        return wornClo < Rounded.to2(asked.minimalInsulationClo())
                ? Fit.COOLER
                : wornClo > Rounded.to2(asked.comfortableInsulationClo()) ? Fit.WARMER : Fit.WITHIN;
    }
}
