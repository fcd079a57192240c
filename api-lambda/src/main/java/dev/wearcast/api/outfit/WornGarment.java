package dev.wearcast.api.outfit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.serving.Role;
import dev.wearcast.api.units.Rounded;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A garment of the answer.
 *
 * @param from when it is first put on or needed, null when that is from the start
 */
record WornGarment(
        String id,
        String name,
        Layer layer,
        Role role,
        double insulationClo,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OffsetDateTime from) {

    static WornGarment of(Choice choice, @Nullable OffsetDateTime from) {
        Garment garment = choice.garment();
        return new WornGarment(
                garment.id(),
                garment.name(),
                garment.layer(),
                choice.role(),
                Rounded.to2(garment.insulationClo()),
                choice.reason().sentence(),
                from);
    }
}
