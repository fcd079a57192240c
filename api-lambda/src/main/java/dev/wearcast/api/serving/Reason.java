package dev.wearcast.api.serving;

import java.util.Objects;

/**
 * Why a garment is in, one sentence for people.
 *
 * @param beginning what it says of the garment
 * @param ending what it says of the hour, alike for all that warm in it; empty where the beginning says all
 */
public record Reason(String beginning, String ending) {

    public Reason {
        Objects.requireNonNull(beginning, "beginning");
        Objects.requireNonNull(ending, "ending");
    }

    public static Reason of(String sentence) {
        return new Reason(sentence, "");
    }

    public String sentence() {
        return beginning + ending;
    }
}
