package dev.wearcast.api.serving;

import java.util.regex.Pattern;

/**
 * Something one does outdoors, that one can dress for.
 *
 * @param id lower-case, as in {@code brisk_walking}
 * @param metabolicRateWM2 heat that the body makes, watts per square metre of skin
 */
public record Activity(String id, String name, double metabolicRateWM2) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");

    public Activity {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not an activity id: " + id);
        }
        if (name.isBlank() || !(metabolicRateWM2 > 0)) {
            throw new IllegalArgumentException("The activity " + id + " needs a name and a metabolic rate above 0");
        }
    }
}
