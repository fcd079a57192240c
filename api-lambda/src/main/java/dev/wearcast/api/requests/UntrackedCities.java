package dev.wearcast.api.requests;

import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.cities.UnknownCityException;
import dev.wearcast.api.geocoding.FoundPlace;
import dev.wearcast.api.geocoding.Geocoding;
import dev.wearcast.api.geocoding.GeocodingUnavailableException;
import dev.wearcast.api.outlook.CityParameter;
import dev.wearcast.api.outlook.PublishedVersion;
import dev.wearcast.api.problems.ProblemException;
import dev.wearcast.api.problems.ProblemType;
import dev.wearcast.api.serving.ServingIndex;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/** Finds out what city is meant by a name that no tracked city has. */
final class UntrackedCities {

    private static final Logger log = LoggerFactory.getLogger(UntrackedCities.class);
    private static final long RETRY_AFTER_S = 30;

    /** Nearer than any two cities that both have a weather of their own; geocoders agree on a centre to less. */
    private static final double SAME_CITY_KM = 10;

    private final Geocoding geocoding;
    private final PublishedVersion published;
    private final @Nullable CityRequests requests;
    private final Clock clock;

    /** @param requests null where no cities are taken in */
    UntrackedCities(Geocoding geocoding, PublishedVersion published, @Nullable CityRequests requests, Clock clock) {
        this.geocoding = geocoding;
        this.published = published;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * The id of the tracked city that the name means after all.
     *
     * @param unknown that no tracked city has the name
     * @throws CityRequestedException if it means another, which now is asked for
     * @throws UnknownCityException if it means none, or that cannot be found out
     * @throws ProblemException if it means another, which cannot be asked for
     */
    String trackedId(CityName name, UnknownCityException unknown) {
        ServingIndex index = published.current().orElseThrow(unknown::notLookedUp);
        try {
            Candidates candidates = Candidates.of(name, geocoding.places(name));
            FoundPlace place = candidates.meant().orElseThrow(() -> unknown.alsoNear(candidates.nearest()));
            ServingIndex.Entry nearest = nearest(place, index);
            if (nearest.countryCode().equals(place.countryCode()) && km(place, nearest) <= SAME_CITY_KM) {
                return nearest.id();
            }
            if (requests == null) {
                throw notTakenIn(place, nearest);
            }
            throw new CityRequestedException(ask(requests, place, candidates.others(), index, nearest));
        } catch (GeocodingUnavailableException e) {
            log.warn("{}", e.getMessage(), e.getCause());
            throw unknown.notLookedUp();
        }
    }

    private static ProblemException notTakenIn(FoundPlace place, ServingIndex.Entry nearest) {
        return ProblemType.UNKNOWN_CITY
                .because("%s is not tracked, and no cities are taken in here. The nearest tracked city is %s, %s."
                        .formatted(place.inCountry(), nearest.name(), nearest.countryCode()))
                .parameter(CityParameter.NAME)
                .nearest(List.of(nearest.name()));
    }

    private RequestedAnswer ask(
            CityRequests asking,
            FoundPlace place,
            List<FoundPlace> others,
            ServingIndex index,
            ServingIndex.Entry nearest) {
        Instant now = clock.instant();
        CityRequested city = CityRequested.of(place, id(place), now);
        try {
            return RequestedAnswer.of(city, others, asking.ask(city, index), now);
        } catch (LimitReachedException e) {
            throw ProblemType.TOO_MANY_CITIES
                    .because("%s, so %s has not been asked for. The nearest tracked city is %s, %s."
                            .formatted(e.getMessage(), place.inCountry(), nearest.name(), nearest.countryCode()))
                    .nearest(List.of(nearest.name()))
                    .retryAfter(Math.max(1, e.retryAfter().toSeconds()));
        } catch (SdkException e) {
            log.warn("{} could not be asked for", city.id(), e);
            throw ProblemType.NOTHING_KNOWN
                    .because("%s is not tracked, and asking for it failed. Ask again in %d seconds."
                            .formatted(place.inCountry(), RETRY_AFTER_S))
                    .retryAfter(RETRY_AFTER_S);
        }
    }

    /** By the places that have the city's own name, for the one that it was asked for by may be another. */
    private String id(FoundPlace place) {
        return CityIds.of(place, geocoding.places(CityName.of(place.name())));
    }

    private static ServingIndex.Entry nearest(FoundPlace place, ServingIndex index) {
        return index.cities().stream()
                .min(Comparator.comparingDouble(city -> km(place, city)))
                .orElseThrow();
    }

    private static double km(FoundPlace place, ServingIndex.Entry city) {
        return place.distanceKm(city.latitudeDeg(), city.longitudeDeg());
    }
}
