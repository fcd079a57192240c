package dev.wearcast.api.outfit;

import dev.wearcast.api.cities.OtherCity;
import dev.wearcast.api.cities.Where;
import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.Sensitivity;
import dev.wearcast.api.units.Units;
import java.util.List;

/**
 * The question as it was understood.
 *
 * @param otherCities of the name that was asked for
 */
record Understood(Where city, List<OtherCity> otherCities, What activity, int sensitivity, Units units, Window window) {

    record What(String id, String name) {}

    static Understood of(Outlook outlook, Activity activity, Sensitivity sensitivity, Units units, Window window) {
        return new Understood(
                Where.of(outlook.document().city()),
                OtherCity.of(outlook.otherCities()),
                new What(activity.id(), activity.name()),
                sensitivity.level(),
                units,
                window);
    }
}
