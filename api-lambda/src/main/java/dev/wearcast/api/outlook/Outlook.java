package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.Place;
import dev.wearcast.api.serving.Age;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.Source;
import java.time.Instant;
import java.util.List;

/**
 * What is known of one city.
 *
 * @param lastKnown true when it could not be asked for anew, so that it is as old as the last answer
 * @param otherCities of the name that was asked for, which were not meant
 */
public record Outlook(ServingDocument document, boolean lastKnown, List<Place> otherCities) {

    public Outlook {
        otherCities = List.copyOf(otherCities);
    }

    /** The hours that have a part between the two instants, ascending. */
    public List<ForecastHour> hoursBetween(Instant from, Instant to) {
        return document.hours().stream()
                .filter(hour -> hour.validAt().isBefore(to) && hour.endsAt().isAfter(from))
                .toList();
    }

    /** How old it is; stale, too, when it could not be asked for anew. */
    public Age age(Instant now) {
        Age age = Age.of(document.dataAsOf(), now);
        return new Age(age.seconds(), age.stale() || lastKnown);
    }

    /** The same with its source. */
    public Provenance provenance(Instant now) {
        Age age = age(now);
        Source source = document.source();
        return new Provenance(source, document.dataAsOf(), age.seconds(), age.stale(), source.attribution());
    }

    /** Where its last hour ends. It has one. */
    public Instant end() {
        List<ForecastHour> hours = document.hours();
        return hours.get(hours.size() - 1).endsAt();
    }

    /** Whether a document says anything of what comes after the instant. */
    static boolean reachesBeyond(ServingDocument document, Instant now) {
        List<ForecastHour> hours = document.hours();
        return !hours.isEmpty() && hours.get(hours.size() - 1).endsAt().isAfter(now);
    }
}
