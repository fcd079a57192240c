package dev.wearcast.api.serving;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A garment, whatever it is chosen for.
 *
 * @param id lower-case, as in {@code wool_jumper}
 * @param slot the place on the body that it takes, one garment each, as in {@code overshell}
 * @param putOnOrder lower is put on earlier
 * @param insulationClo insulation, at least 0 (1 clo = 0.155 m²K/W)
 */
public record Garment(
        String id,
        String name,
        Layer layer,
        String slot,
        int putOnOrder,
        double insulationClo,
        boolean windproof,
        boolean waterproof,
        boolean sunProtective) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");

    private static final double NEXT_TO_NOTHING_CLO = 0.01;

    public Garment {
        if (id == null || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not a garment id: " + id);
        }
        Objects.requireNonNull(name, () -> id + " has no name");
        Objects.requireNonNull(layer, () -> id + " has no layer");
        Objects.requireNonNull(slot, () -> id + " has no slot");
        if (!(insulationClo >= 0)) {
            throw new IllegalArgumentException("Insulation of " + id + " is below zero: " + insulationClo);
        }
    }

    /** Whether it keeps off as much of wind and water as the other does. */
    public boolean keepsOffLike(Garment other) {
        return (windproof || !other.windproof) && (waterproof || !other.waterproof);
    }

    /** Whether it keeps off as much of wind, water and sun as the other does. */
    public boolean protectsLike(Garment other) {
        return keepsOffLike(other) && (sunProtective || !other.sunProtective);
    }

    /** Whether it keeps off the sun and neither wind, water nor cold. */
    public boolean protectsFromSunAlone() {
        return sunProtective && !windproof && !waterproof && insulationClo <= NEXT_TO_NOTHING_CLO;
    }
}
