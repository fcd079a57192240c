package dev.wearcast.api.serving;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One hour of a city: its weather, and what gold says to wear in it.
 *
 * @param validAt start of the hour (UTC)
 * @param outfits by activity id, at least one
 */
public record ForecastHour(Instant validAt, Weather weather, Map<String, HourOutfits> outfits) {

    public ForecastHour {
        Objects.requireNonNull(validAt, "validAt");
        Objects.requireNonNull(weather, "weather");
        outfits = Map.copyOf(outfits);
        if (outfits.isEmpty()) {
            throw new IllegalArgumentException("No outfit at " + validAt);
        }
    }

    /** The end of the hour (UTC), the first instant that is not in it. */
    public Instant endsAt() {
        return validAt.plus(Duration.ofHours(1));
    }

    /**
     * For the average person.
     *
     * @throws IllegalArgumentException if gold says nothing for that activity
     */
    public HourOutfit outfit(Activity activity) {
        return outfit(activity, Sensitivity.AVERAGE);
    }

    /** @throws IllegalArgumentException if gold says nothing for that activity */
    public HourOutfit outfit(Activity activity, Sensitivity sensitivity) {
        HourOutfits people = outfits.get(activity.id());
        if (people == null) {
            throw new IllegalArgumentException("No outfit for " + activity.id() + " at " + validAt);
        }
        return people.of(sensitivity);
    }
}
