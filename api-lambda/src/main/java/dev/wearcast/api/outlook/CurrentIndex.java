package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.Cities;
import dev.wearcast.api.serving.ServingIndex;
import dev.wearcast.api.serving.ServingObjects.Tagged;
import org.jspecify.annotations.Nullable;

/**
 * An index as S3 had it, and its cities made ready to be found by name, which takes longer than to find one.
 *
 * @param etag by which S3 tells whether it still holds
 */
record CurrentIndex(ServingIndex value, @Nullable String etag, Cities<ServingIndex.Entry> cities) {

    static CurrentIndex of(Tagged<ServingIndex> tagged) {
        return new CurrentIndex(
                tagged.value(), tagged.etag(), new Cities<>(tagged.value().cities()));
    }
}
