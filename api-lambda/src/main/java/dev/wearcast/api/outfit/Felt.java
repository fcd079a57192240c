package dev.wearcast.api.outfit;

import dev.wearcast.api.cities.City;
import dev.wearcast.api.serving.StressClass;
import dev.wearcast.api.serving.Weather;
import dev.wearcast.api.units.Rounded;
import java.time.OffsetDateTime;
import java.util.List;

/** How it feels in the hour that decides what is worn, and why. */
record Felt(
        OffsetDateTime decidingHour,
        double feltTemperatureC,
        List<FeltDriver> feltDrivers,
        StressClass stressClass,
        boolean inSun) {

    static Felt in(DressedHour deciding, City city) {
        Weather weather = deciding.weather();
        return new Felt(
                deciding.at().atZone(city.timezone()).toOffsetDateTime(),
                Rounded.to1(weather.feltTemperatureC()),
                FeltDriver.of(deciding, city),
                weather.stressClass(),
                weather.inSun());
    }
}
