package dev.wearcast.api;

import dev.wearcast.api.cities.City;
import dev.wearcast.api.serving.DailyTrend;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.ServingIndex;
import dev.wearcast.api.serving.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** Serving documents for tests. */
public final class Documents {

    public static final City OSLO = city("oslo-no", "Oslo", "NO", "Europe/Oslo");
    public static final City PARIS = city("paris-fr", "Paris", "FR", "Europe/Paris");
    public static final City SAO_PAULO = city("sao-paulo-br", "São Paulo", "BR", "America/Sao_Paulo");

    public static final Garment COAT = new Garment("winter_coat", "winter coat", Layer.SHELL, 0.6, "Cold: 2 °C.");
    public static final Garment T_SHIRT = new Garment("t_shirt", "T-shirt", Layer.BASE, 0.08, "Next to the skin.");
    public static final Garment UMBRELLA = new Garment("umbrella", "umbrella", Layer.CARRY, 0, "Rain: 0.4 mm.");

    private Documents() {}

    public static City city(String id, String name, String countryCode, String zone) {
        return new City(id, name, countryCode, 10, 20, ZoneId.of(zone));
    }

    /** An hour without wind or sun. */
    public static ForecastHour hour(
            Instant at, double temperatureC, double precipitationMm, double requiredClo, Garment... garments) {
        List<Garment> worn = List.of(garments);
        double wornClo = worn.stream().mapToDouble(Garment::insulationClo).sum();
        return new ForecastHour(at, temperatureC, 80.0, 3.0, precipitationMm, null, 0.5, 3, requiredClo, wornClo, worn);
    }

    /** Two days from the hour of {@code now} on, as of then, dry, 5 °C and a coat. */
    public static ServingDocument document(City city, String version, Instant now) {
        return document(city, version, now, now);
    }

    public static ServingDocument document(City city, String version, Instant now, Instant dataAsOf) {
        Instant first = now.truncatedTo(ChronoUnit.HOURS);
        List<ForecastHour> hours = IntStream.range(0, 48)
                .mapToObj(i -> hour(first.plus(i, ChronoUnit.HOURS), 5, 0, 1.2, T_SHIRT, COAT))
                .toList();
        return new ServingDocument(
                1,
                version,
                now.truncatedTo(ChronoUnit.SECONDS),
                city,
                Source.SIMULATED,
                dataAsOf.truncatedTo(ChronoUnit.SECONDS),
                hours,
                List.of(new DailyTrend(LocalDate.of(2026, 11, 23), 1, 2, 3, 0)));
    }

    public static ServingIndex index(String version, Instant publishedAt, ServingDocument... documents) {
        return new ServingIndex(
                1,
                version,
                publishedAt.truncatedTo(ChronoUnit.SECONDS),
                List.of(documents).stream().map(ServingIndex.Entry::of).toList());
    }
}
