package dev.wearcast.api.serving;

import java.util.List;

/**
 * What gold says to wear in one hour for one activity, to people who feel the cold more or less than others do.
 *
 * @param bySensitivity one for each of {@link Sensitivity#ALL}, in that order
 */
public record HourOutfits(List<HourOutfit> bySensitivity) {

    public HourOutfits {
        bySensitivity = List.copyOf(bySensitivity);
        if (bySensitivity.size() != Sensitivity.ALL.size()) {
            throw new IllegalArgumentException(
                    "Outfits for %d people, not for %d".formatted(bySensitivity.size(), Sensitivity.ALL.size()));
        }
    }

    public HourOutfit of(Sensitivity sensitivity) {
        return bySensitivity.get(sensitivity.position());
    }
}
