package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.HourOutfit;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.serving.Role;
import dev.wearcast.api.serving.Sensitivity;
import dev.wearcast.api.serving.Weather;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * An hour with what gold says to wear in it, for the one activity and person that are asked about.
 *
 * @param at start of the hour
 */
record DressedHour(Instant at, Instant endsAt, Weather weather, HourOutfit outfit) {

    static DressedHour of(ForecastHour hour, Activity activity, Sensitivity sensitivity) {
        return new DressedHour(hour.validAt(), hour.endsAt(), hour.weather(), hour.outfit(activity, sensitivity));
    }

    /** What its weather asks for besides warmth. */
    Stream<Choice> askedFor() {
        return outfit.garments().stream().filter(choice -> choice.role() == Role.WEATHER);
    }

    boolean wears(String slot) {
        return outfit.garments().stream()
                .anyMatch(choice -> choice.garment().slot().equals(slot));
    }

    boolean wears(Layer layer) {
        return outfit.garments().stream().anyMatch(choice -> choice.garment().layer() == layer);
    }
}
