package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.Place;
import dev.wearcast.api.serving.ServingDocument;
import java.time.Instant;
import java.util.List;

/**
 * The document of the city that a name means.
 *
 * @param others of that name, which were not meant
 */
record NamedDocument(ServingDocument document, List<Place> others) {

    static NamedDocument of(ServingDocument document, List<? extends Place> others) {
        return new NamedDocument(document, List.copyOf(others));
    }

    boolean reachesBeyond(Instant now) {
        return Outlook.reachesBeyond(document, now);
    }
}
