package dev.wearcast.api.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A garment of the wardrobe.
 *
 * @param slot the place that it takes, one garment each
 * @param bodyPart what it covers
 * @param putOnOrder lower is put on earlier
 * @param insulationClo of it alone (1 clo = 0.155 m²K/W)
 * @param insulationSource where that is from; an estimate says so
 * @param airPermeabilityLM2S litres per second through a square metre at 100 Pa, null where that means nothing
 * @param warmEnoughToSit whether it warms who sits or stands still in the cold
 * @param activities ids of those that it is fit for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CatalogueGarment(
        String id,
        String name,
        Layer layer,
        String slot,
        String bodyPart,
        int putOnOrder,
        double insulationClo,
        String insulationSource,
        boolean windproof,
        boolean waterproof,
        boolean sunProtective,
        boolean warmEnoughToSit,
        @Nullable Double airPermeabilityLM2S,
        List<String> activities) {

    public CatalogueGarment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, () -> id + " has no name");
        Objects.requireNonNull(layer, () -> id + " has no layer");
        Objects.requireNonNull(slot, () -> id + " has no slot");
        Objects.requireNonNull(bodyPart, () -> id + " has no part of the body");
        Objects.requireNonNull(insulationSource, () -> id + " has no source of its insulation");
        activities = List.copyOf(activities);
    }
}
