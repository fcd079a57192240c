package dev.wearcast.api.outfit;

import dev.wearcast.api.cities.City;
import dev.wearcast.api.cities.Place;
import dev.wearcast.api.cities.Where;
import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.Age;
import dev.wearcast.api.serving.Fit;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.HourOutfit;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.Source;
import dev.wearcast.api.serving.StressClass;
import dev.wearcast.api.serving.Weather;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer to GET /outfit, as contracts/openapi.yaml describes it. */
record OutfitAnswer(
        Where city,
        List<OtherCity> otherCities,
        What activity,
        Window window,
        String summary,
        WeatherSpan weather,
        OffsetDateTime decidingHour,
        double feltTemperatureC,
        StressClass stressClass,
        boolean inSun,
        double minimalInsulationClo,
        double comfortableInsulationClo,
        double wornInsulationClo,
        Fit fit,
        @Nullable Integer exposureLimitMinutes,
        List<WornGarment> outfit,
        List<String> advice,
        Source source,
        Instant dataAsOf,
        long ageSeconds,
        boolean stale,
        String attribution) {

    /** A city of the same name, which a country after a comma would have meant. */
    record OtherCity(String id, String name, String countryCode) {

        static OtherCity of(Place place) {
            return new OtherCity(place.id(), place.name(), place.countryCode());
        }
    }

    record What(String id, String name) {}

    /**
     * @param outlook has at least an hour that is not over
     * @param activity one of the outlook's
     */
    static OutfitAnswer of(Outlook outlook, Activity activity, Instant now) {
        ServingDocument document = outlook.document();
        City city = document.city();
        ZoneId zone = city.timezone();
        Instant dataEnd = document.hours().get(document.hours().size() - 1).endsAt();
        Window window = Window.of(now, zone, dataEnd);
        List<ForecastHour> hours =
                outlook.hoursBetween(window.from().toInstant(), window.to().toInstant());
        Selection selection = Selection.of(hours, activity, zone);
        HourOutfit asked = selection.deciding().outfit(activity);
        Weather weather = selection.deciding().weather();
        List<String> advice = Stream.concat(
                        selection.advice().stream(), Milder.of(hours, selection, activity, zone).stream())
                .toList();
        Age age = outlook.age(now);
        return new OutfitAnswer(
                Where.of(city),
                outlook.otherCities().stream().map(OtherCity::of).toList(),
                new What(activity.id(), activity.name()),
                window,
                Summary.of(city.name(), activity, zone, window, hours, selection),
                WeatherSpan.of(hours),
                selection.decidingHour(zone),
                Rounded.to1(weather.feltTemperatureC()),
                weather.stressClass(),
                weather.inSun(),
                Rounded.to2(asked.minimalInsulationClo()),
                Rounded.to2(asked.comfortableInsulationClo()),
                Rounded.to2(selection.worn().wornInsulationClo()),
                selection.worn().fit(),
                selection.exposureLimitMinutes(),
                selection.garments(),
                advice,
                document.source(),
                document.dataAsOf(),
                age.seconds(),
                age.stale(),
                document.source().attribution());
    }
}
