package dev.wearcast.weather.simulated;

import dev.wearcast.weather.climate.Climate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** Rain and snow at one station. Remembers the months and days it has worked out, so one is for one request. */
final class Precipitation {

    private final Climate climate;
    private final Noise spells;
    private final Noise draws;
    private final Map<YearMonth, WetMonth> months = new HashMap<>();
    private final Map<Long, Double> sums = new HashMap<>();
    private final Map<Long, WetDay> days = new HashMap<>();

    Precipitation(String station, Climate climate) {
        this.climate = climate;
        this.spells = new Noise(station, "spells");
        this.draws = new Noise(station, "precipitation");
    }

    /** Millimetres in an hour, in tenths. */
    double at(long solarEpochHour) {
        long epochDay = Math.floorDiv(solarEpochHour, 24L);
        double sum = onDay(epochDay);
        if (sum == 0) {
            return 0;
        }
        return days.computeIfAbsent(epochDay, day -> new WetDay(day, sum, meanTemperatureC(day), draws))
                .millimetresAt(Math.floorMod(solarEpochHour, 24));
    }

    /** Millimetres on a solar day. */
    double onDay(long epochDay) {
        return sums.computeIfAbsent(epochDay, this::sum);
    }

    private double sum(long epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        return months.computeIfAbsent(
                        YearMonth.from(date), month -> new WetMonth(month, climate.in(month.getMonth()), spells, draws))
                .millimetresOn(date.getDayOfMonth());
    }

    private double meanTemperatureC(long epochDay) {
        return climate.in(LocalDate.ofEpochDay(epochDay).getMonth()).temperatureMeanC();
    }
}
