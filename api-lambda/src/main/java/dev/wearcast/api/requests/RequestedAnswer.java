package dev.wearcast.api.requests;

import dev.wearcast.api.geocoding.FoundPlace;
import dev.wearcast.api.serving.Runs;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a request for a city that is asked for, as contracts/openapi.yaml describes it. */
record RequestedAnswer(
        String status, Requested city, List<Namesake> otherCities, String message, long retryAfterSeconds) {

    record Requested(String id, String name, String countryCode, String timezone) {}

    /** @param region null where geocoding does not tell it */
    record Namesake(String name, String countryCode, @Nullable String region) {

        static Namesake of(FoundPlace place) {
            return new Namesake(
                    place.name(), place.countryCode(), place.region().isEmpty() ? null : place.region());
        }
    }

    static RequestedAnswer of(CityRequested city, List<FoundPlace> others, Instant askedAt, Instant now) {
        Instant ready = Runs.publishedAfter(askedAt, now);
        String message =
                "%s, %s is not tracked yet, and has been asked for. The next run fetches its weather: ask again after %s."
                        .formatted(city.name(), city.countryCode(), ready);
        return new RequestedAnswer(
                "requested",
                new Requested(city.id(), city.name(), city.countryCode(), city.timezone()),
                others.stream().map(Namesake::of).toList(),
                message,
                Duration.between(now.truncatedTo(ChronoUnit.SECONDS), ready).toSeconds());
    }
}
