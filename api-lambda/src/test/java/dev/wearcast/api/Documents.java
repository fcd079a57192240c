package dev.wearcast.api;

import dev.wearcast.api.cities.City;
import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.Catalogue;
import dev.wearcast.api.serving.CatalogueActivity;
import dev.wearcast.api.serving.CatalogueGarment;
import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.DailyTrend;
import dev.wearcast.api.serving.Fit;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.HourOutfit;
import dev.wearcast.api.serving.HourOutfits;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.serving.Reason;
import dev.wearcast.api.serving.Role;
import dev.wearcast.api.serving.Sensitivity;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.ServingIndex;
import dev.wearcast.api.serving.Source;
import dev.wearcast.api.serving.StressClass;
import dev.wearcast.api.serving.Weather;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Serving documents for tests. */
public final class Documents {

    public static final City OSLO = city("oslo-no", "Oslo", "NO", "Europe/Oslo");
    public static final City PARIS = city("paris-fr", "Paris", "FR", "Europe/Paris");
    public static final City SAO_PAULO = city("sao-paulo-br", "São Paulo", "BR", "America/Sao_Paulo");

    public static final Activity WALKING = new Activity("walking", "walking", 165);
    public static final Activity BRISK_WALKING = new Activity("brisk_walking", "brisk walking", 230);
    public static final Activity RUNNING = new Activity("running", "running", 400);

    public static final Choice T_SHIRT =
            warm(new Garment("t_shirt", "T-shirt", Layer.BASE, "top", 20, 0.08, false, false, false));
    public static final Choice COAT =
            warm(new Garment("winter_coat", "winter coat", Layer.SHELL, "outer", 42, 0.6, true, false, false));
    public static final Choice UMBRELLA = against(
            "Rain: 0.4 mm.", new Garment("umbrella", "umbrella", Layer.CARRY, "umbrella", 90, 0, false, true, false));

    private Documents() {}

    public static City city(String id, String name, String countryCode, String zone) {
        return new City(id, name, countryCode, 10, 20, ZoneId.of(zone));
    }

    public static Choice warm(Garment garment) {
        return new Choice(garment, Role.WARMTH, new Reason("The " + garment.name(), " warms."));
    }

    public static Choice against(String reason, Garment garment) {
        return new Choice(garment, Role.WEATHER, Reason.of(reason));
    }

    /** Calm and without sun. */
    public static Weather weather(double temperatureC, double feltC, double precipitationMm) {
        return new Weather(
                temperatureC,
                80.0,
                3.0,
                null,
                precipitationMm,
                null,
                null,
                0.5,
                3,
                feltC,
                StressClass.NO_THERMAL_STRESS,
                null,
                false);
    }

    /** An outfit that fits. */
    public static HourOutfit outfit(double comfortableClo, Choice... garments) {
        return outfit(comfortableClo, null, List.of(), garments);
    }

    public static HourOutfit outfit(
            double comfortableClo, @Nullable Integer limitMinutes, List<String> advice, Choice... garments) {
        List<Choice> worn = List.of(garments);
        double wornClo = worn.stream()
                .mapToDouble(choice -> choice.garment().insulationClo())
                .sum();
        Fit fit = limitMinutes == null ? Fit.WITHIN : Fit.COOLER;
        return new HourOutfit(comfortableClo / 2, comfortableClo, wornClo, fit, limitMinutes, worn, advice);
    }

    /** An hour that feels as it is, and is dressed for alike whatever one does. */
    public static ForecastHour hour(
            Instant at, double temperatureC, double precipitationMm, double comfortableClo, Choice... garments) {
        return hour(at, weather(temperatureC, temperatureC, precipitationMm), outfit(comfortableClo, garments));
    }

    /** An hour that everyone dresses for alike, whatever one does. */
    public static ForecastHour hour(Instant at, Weather weather, HourOutfit outfit) {
        HourOutfits all = new HourOutfits(Collections.nCopies(Sensitivity.ALL.size(), outfit));
        return new ForecastHour(at, weather, Map.of(WALKING.id(), all, BRISK_WALKING.id(), all, RUNNING.id(), all));
    }

    public static ServingDocument document(City city, String version, Instant dataAsOf, List<ForecastHour> hours) {
        return new ServingDocument(
                version,
                dataAsOf.truncatedTo(ChronoUnit.SECONDS),
                city,
                Source.SIMULATED,
                dataAsOf.truncatedTo(ChronoUnit.SECONDS),
                List.of(WALKING, BRISK_WALKING, RUNNING),
                hours,
                trends(city, dataAsOf));
    }

    /** The thirty days before, whose mean is their place in the row, today, and two to come. */
    private static List<DailyTrend> trends(City city, Instant now) {
        LocalDate today = now.atZone(city.timezone()).toLocalDate();
        return IntStream.rangeClosed(-30, 2)
                .mapToObj(i -> new DailyTrend(
                        today.plusDays(i), 24, i - 1, i, i + 1, 0.5, i - 3.0, null, 1.5, i - 1.5, 0.8, null, null))
                .toList();
    }

    /** Two days from the hour of {@code now} on, as of then, dry, 5 °C and a coat. */
    public static ServingDocument document(City city, String version, Instant now) {
        return document(city, version, now, now);
    }

    public static ServingDocument document(City city, String version, Instant now, Instant dataAsOf) {
        Instant first = now.truncatedTo(ChronoUnit.HOURS);
        return document(
                city,
                version,
                dataAsOf,
                IntStream.range(0, 48)
                        .mapToObj(i -> hour(first.plus(i, ChronoUnit.HOURS), 5, 0, 1.2, T_SHIRT, COAT))
                        .toList());
    }

    /** Two activities and three garments. */
    public static Catalogue catalogue(String version, Instant publishedAt) {
        return new Catalogue(
                Catalogue.SCHEMA_VERSION,
                version,
                publishedAt.truncatedTo(ChronoUnit.SECONDS),
                List.of(
                        new CatalogueActivity("walking", "walking", 165, 1.1, false, "ISO 7730"),
                        new CatalogueActivity("running", "running", 400, 2.7, false, "ISO 8996")),
                List.of(
                        listed(T_SHIRT.garment(), null, "walking", "running"),
                        listed(COAT.garment(), 2.0, "walking"),
                        listed(UMBRELLA.garment(), null, "walking")));
    }

    private static CatalogueGarment listed(
            Garment garment, @Nullable Double airPermeabilityLM2S, String... activities) {
        return new CatalogueGarment(
                garment.id(),
                garment.name(),
                garment.layer(),
                garment.slot(),
                "torso",
                garment.putOnOrder(),
                garment.insulationClo(),
                "Estimate: as in tests",
                garment.windproof(),
                garment.waterproof(),
                garment.sunProtective(),
                false,
                airPermeabilityLM2S,
                List.of(activities));
    }

    public static ServingIndex index(String version, Instant publishedAt, ServingDocument... documents) {
        return ServingIndex.of(
                version,
                publishedAt.truncatedTo(ChronoUnit.SECONDS),
                List.of(documents).stream().map(ServingIndex.Entry::of).toList());
    }
}
