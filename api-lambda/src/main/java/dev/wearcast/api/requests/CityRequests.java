package dev.wearcast.api.requests;

import dev.wearcast.api.serving.ServingIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Asks for cities once, and for no more than the limits allow. */
final class CityRequests {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final RequestLedger ledger;
    private final CityRequestedEvents events;
    private final RequestSettings settings;
    private final Clock clock;
    private final Map<String, Instant> knownById = new ConcurrentHashMap<>();

    CityRequests(RequestLedger ledger, CityRequestedEvents events, RequestSettings settings, Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Asks for the city unless somebody has lately.
     *
     * @return when it was asked for
     * @throws LimitReachedException if that would be one too many; then nothing is sent
     * @throws software.amazon.awssdk.core.exception.SdkException if S3 or the bus fail; then it can be tried again
     */
    Instant ask(CityRequested city, ServingIndex tracked) {
        Instant now = clock.instant();
        Instant known = knownById.get(city.id());
        if (known != null && known.plus(HOUR).isAfter(now)) {
            return known;
        }
        Map<String, Instant> asked = ledger.all();
        Instant before = asked.get(city.id());
        if (before == null) {
            checkLimits(asked, tracked, now);
            send(city);
        }
        Instant since = before == null ? now : before;
        knownById.put(city.id(), since);
        return since;
    }

    /** In the ledger first: an event sent twice would be worse than one that is sent when somebody asks again. */
    private void send(CityRequested city) {
        if (ledger.add(city)) {
            try {
                events.send(city);
            } catch (RuntimeException e) {
                ledger.remove(city);
                throw e;
            }
        }
    }

    private void checkLimits(Map<String, Instant> asked, ServingIndex tracked, Instant now) {
        Set<String> ids = tracked.cities().stream().map(ServingIndex.Entry::id).collect(Collectors.toSet());
        long waiting = asked.keySet().stream().filter(id -> !ids.contains(id)).count();
        if (ids.size() + waiting >= settings.trackedCitiesMax()) {
            throw new LimitReachedException(
                    settings.trackedCitiesMax() + " cities are tracked or asked for, and more are not taken in", DAY);
        }
        List<Instant> lately = asked.values().stream()
                .filter(at -> at.plus(HOUR).isAfter(now))
                .sorted()
                .toList();
        if (lately.size() >= settings.cityRequestsPerHourMax()) {
            Instant first = lately.isEmpty() ? now : lately.get(0);
            throw new LimitReachedException(
                    lately.size() + " cities were asked for within the hour, and more are not taken in",
                    Duration.between(now, first.plus(HOUR)));
        }
    }
}
