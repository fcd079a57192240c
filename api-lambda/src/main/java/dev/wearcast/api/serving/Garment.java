package dev.wearcast.api.serving;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.Objects;

/**
 * A garment that gold chose for an hour.
 *
 * @param id lower-case, as in {@code wool_jumper}
 * @param insulationClo insulation, at least 0 (1 clo = 0.155 m²K/W)
 * @param reason why it is in, one sentence for people
 */
public record Garment(
        String id, String name, Layer layer, @JsonAlias("insulation_clo") double insulationClo, String reason) {

    /** The sun hat's: it shades, whatever its share in keeping warm. */
    private static final double NO_WARMTH_CLO = 0.01;

    /** An unlined shell's: it keeps off rain or wind, and warms little itself. */
    private static final double UNLINED_SHELL_CLO = 0.10;

    public Garment {
        if (id == null || !id.matches("[a-z0-9]+(_[a-z0-9]+)*")) {
            throw new IllegalArgumentException("Not a garment id: " + id);
        }
        Objects.requireNonNull(name, () -> id + " has no name");
        Objects.requireNonNull(layer, () -> id + " has no layer");
        Objects.requireNonNull(reason, () -> id + " has no reason");
        if (!(insulationClo >= 0)) {
            throw new IllegalArgumentException("Insulation of " + id + " is below zero: " + insulationClo);
        }
    }

    /** Whether it protects rather than warms: what keeps off rain or sun is wanted by its hour, not by the cold. */
    public boolean protects() {
        return layer == Layer.CARRY
                || insulationClo <= NO_WARMTH_CLO
                || layer == Layer.SHELL && insulationClo <= UNLINED_SHELL_CLO;
    }
}
