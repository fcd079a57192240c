package dev.wearcast.api.citylist;

import dev.wearcast.api.serving.Age;
import dev.wearcast.api.serving.ServingIndex;
import dev.wearcast.api.serving.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The answer to GET /cities, as contracts/openapi.yaml describes it. */
record CityList(List<TrackedCity> cities) {

    record TrackedCity(
            String id,
            String name,
            String countryCode,
            ZoneId timezone,
            Source source,
            Instant dataAsOf,
            long ageSeconds,
            boolean stale) {}

    /** @param lastKnown true when the index could not be asked for anew, so that there may be newer data */
    static CityList of(List<ServingIndex.Entry> entries, boolean lastKnown, Instant now) {
        return new CityList(
                entries.stream().map(entry -> tracked(entry, lastKnown, now)).toList());
    }

    private static TrackedCity tracked(ServingIndex.Entry entry, boolean lastKnown, Instant now) {
        Age age = Age.of(entry.dataAsOf(), now);
        return new TrackedCity(
                entry.id(),
                entry.name(),
                entry.countryCode(),
                entry.timezone(),
                entry.source(),
                entry.dataAsOf(),
                age.seconds(),
                age.stale() || lastKnown);
    }
}
