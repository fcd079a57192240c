package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.Cities;
import dev.wearcast.api.cities.City;
import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.cities.Meant;
import dev.wearcast.api.cities.UnknownCityException;
import dev.wearcast.api.serving.ServingDocument;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first of several sources that can answer, and what was last known when none can. */
final class LayeredOutlooks implements Outlooks {

    private static final Logger log = LoggerFactory.getLogger(LayeredOutlooks.class);

    private final List<Outlooks> sources;
    private final Clock clock;
    private final Map<City, ServingDocument> lastKnown = new ConcurrentHashMap<>();

    LayeredOutlooks(List<Outlooks> sources, Clock clock) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    @Override
    public Outlook of(CityName name) {
        Outlook outlook = sources.stream()
                .flatMap(source -> ask(source, name).stream())
                .findFirst()
                .orElseGet(() -> lastKnown(name));
        lastKnown.put(outlook.document().city(), outlook.document());
        return outlook;
    }

    private Optional<Outlook> ask(Outlooks source, CityName name) {
        try {
            Outlook outlook = source.of(name);
            if (outlook.reachesBeyond(clock.instant())) {
                return Optional.of(outlook);
            }
            log.warn("{}: what it knows of {} is over", source.getClass().getSimpleName(), name);
        } catch (OutlookUnavailableException e) {
            log.warn("{}: {}{}", source.getClass().getSimpleName(), e.getMessage(), causeOf(e));
        }
        return Optional.empty();
    }

    private Outlook lastKnown(CityName name) {
        try {
            Meant<City> meant = new Cities<>(lastKnown.keySet()).named(name);
            Outlook outlook = new Outlook(lastKnown.get(meant.winner()), true, List.copyOf(meant.others()));
            if (outlook.reachesBeyond(clock.instant())) {
                return outlook;
            }
        } catch (UnknownCityException e) {
            // Only the cities asked for so far are known here, so this says nothing of whether it is tracked.
            log.debug("Nothing known of {}", name);
        }
        throw new OutlookUnavailableException("No source knows the next hours of " + name, null);
    }

    private static String causeOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root == e ? "" : " (" + root.getClass().getSimpleName() + ": " + root.getMessage() + ")";
    }
}
