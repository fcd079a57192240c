package dev.wearcast.api.outlook;

import dev.wearcast.api.serving.Catalogue;
import dev.wearcast.api.serving.ServingIndex;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What a publication holds besides its cities' documents, or what gold holds of the same. */
@Component
public class PublishedData {

    private static final String UNPUBLISHED = "unpublished";

    private final Layers layers;
    private final PublishedObjects published;
    private final GoldReadings readings;

    PublishedData(Layers layers, PublishedObjects published, GoldReadings readings) {
        this.layers = layers;
        this.published = published;
        this.readings = readings;
    }

    /** The tracked cities. @throws ProblemException if there is nothing to answer from */
    public Known<ServingIndex> index() {
        return known(() -> layers.known(
                published.index(),
                readings.reading(
                        ServingIndex.KEY,
                        (gold, now) -> gold.index(UNPUBLISHED, now, now.truncatedTo(ChronoUnit.HOURS))),
                index -> true));
    }

    /** All activities and garments. @throws ProblemException if there is nothing to answer from */
    public Known<Catalogue> catalogue() {
        return known(() -> layers.known(
                published.object(ServingIndex::catalogueKey, Catalogue.class),
                readings.reading(Catalogue.class, (gold, now) -> gold.catalogue(UNPUBLISHED, now)),
                catalogue -> true));
    }

    private static <V> Known<V> known(Supplier<Known<V>> lookup) {
        try {
            return lookup.get();
        } catch (OutlookUnavailableException e) {
            throw OutlookProblems.nothingKnown();
        }
    }
}
