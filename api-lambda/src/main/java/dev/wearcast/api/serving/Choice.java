package dev.wearcast.api.serving;

import java.util.Objects;

/**
 * A garment that gold chose.
 *
 * @param reason why it is in, one sentence for people
 */
public record Choice(Garment garment, Role role, String reason) {

    public Choice {
        Objects.requireNonNull(garment, "garment");
        Objects.requireNonNull(role, () -> garment.id() + " has no role");
        Objects.requireNonNull(reason, () -> garment.id() + " has no reason");
    }
}
