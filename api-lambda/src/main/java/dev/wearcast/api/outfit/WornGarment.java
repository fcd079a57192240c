package dev.wearcast.api.outfit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.Layer;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A garment of the answer.
 *
 * @param from when it is first needed, null when that is from the start
 */
record WornGarment(
        String id,
        String name,
        Layer layer,
        double insulationClo,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OffsetDateTime from) {

    static WornGarment of(Garment garment, @Nullable OffsetDateTime from) {
        return new WornGarment(
                garment.id(),
                garment.name(),
                garment.layer(),
                Rounded.to2(garment.insulationClo()),
                garment.reason(),
                from);
    }
}
