package dev.wearcast.comfort.required;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;

/**
 * The weather that a person is out in.
 *
 * @param wind at 10 m above ground
 * @param meanRadiant as warm as the surroundings radiate; the air temperature in the shade
 */
public record Weather(Temperature air, AirSpeed wind, RelativeHumidity humidity, Temperature meanRadiant) {

    /** In the shade, or at night. */
    public static Weather inShade(Temperature air, AirSpeed wind, RelativeHumidity humidity) {
        return new Weather(air, wind, humidity, air);
    }
}
