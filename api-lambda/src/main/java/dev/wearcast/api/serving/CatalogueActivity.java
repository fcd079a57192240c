package dev.wearcast.api.serving;

import java.util.Objects;

/**
 * Something one does outdoors, and how much heat the body makes at it.
 *
 * @param metabolicRateWM2 watts per square metre of skin
 * @param ownSpeedMS metres per second over the ground
 * @param source where the metabolic rate is from
 */
public record CatalogueActivity(
        String id, String name, double metabolicRateWM2, double ownSpeedMS, boolean seated, String source) {

    public CatalogueActivity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, () -> id + " has no name");
        Objects.requireNonNull(source, () -> id + " has no source");
    }
}
