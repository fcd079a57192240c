package dev.wearcast.api.serving;

import java.util.Objects;

/** A garment that gold chose, and why. */
public record Choice(Garment garment, Role role, Reason reason) {

    public Choice {
        Objects.requireNonNull(garment, "garment");
        Objects.requireNonNull(role, () -> garment.id() + " has no role");
        Objects.requireNonNull(reason, () -> garment.id() + " has no reason");
    }
}
