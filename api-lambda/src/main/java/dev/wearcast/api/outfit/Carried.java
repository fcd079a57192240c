package dev.wearcast.api.outfit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wearcast.api.serving.Layer;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes into the bag: what is never worn, and what is put on later.
 *
 * @param from when it is first needed, null when that is from the start
 */
record Carried(
        String id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OffsetDateTime from,
        String reason) {

    static List<Carried> of(List<WornGarment> garments) {
        return garments.stream()
                .filter(garment -> garment.layer() == Layer.CARRY || garment.from() != null)
                .map(garment -> new Carried(garment.id(), garment.name(), garment.from(), garment.reason()))
                .toList();
    }
}
