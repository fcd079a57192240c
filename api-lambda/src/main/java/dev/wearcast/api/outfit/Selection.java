package dev.wearcast.api.outfit;

import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.Garment;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the outfits that gold chose for a window's hours is worn: that of the hour that needs most insulation, with
 * whatever protects from rain and sun in any of them. Chooses among gold's choices; never a garment of its own.
 *
 * @param deciding the hour that needs most insulation, the first of them
 * @param garments in the order one puts them on
 */
record Selection(ForecastHour deciding, List<WornGarment> garments) {

    /** @param hours of the window, ascending, at least one */
    static Selection of(List<ForecastHour> hours, ZoneId zone) {
        ForecastHour deciding = hours.stream()
                .max(Comparator.comparingDouble(ForecastHour::requiredInsulationClo)
                        // The formula for what is required ends at -5 °C; below it, gold goes on adding garments.
                        .thenComparingDouble(ForecastHour::wornInsulationClo)
                        .thenComparing(ForecastHour::validAt, Comparator.reverseOrder()))
                .orElseThrow();
        Map<String, ForecastHour> firstNeed = new LinkedHashMap<>();
        Map<String, Garment> worn = new LinkedHashMap<>();
        deciding.garments().stream().filter(garment -> !garment.protects()).forEach(g -> worn.put(g.id(), g));
        for (ForecastHour hour : hours) {
            hour.garments().stream().filter(Garment::protects).forEach(garment -> {
                worn.putIfAbsent(garment.id(), garment);
                firstNeed.putIfAbsent(garment.id(), hour);
            });
        }
        List<WornGarment> garments = new ArrayList<>();
        for (Garment garment : worn.values()) {
            ForecastHour first = firstNeed.getOrDefault(garment.id(), hours.get(0));
            garments.add(WornGarment.of(garment, first == hours.get(0) ? null : local(first, zone)));
        }
        // What comes from another hour goes where it is put on: layers are in that order.
        garments.sort(Comparator.comparing(WornGarment::layer));
        return new Selection(deciding, List.copyOf(garments));
    }

    /** When the deciding hour begins, in the city's own time. */
    OffsetDateTime decidingHour(ZoneId zone) {
        return local(deciding, zone);
    }

    private static OffsetDateTime local(ForecastHour hour, ZoneId zone) {
        return hour.validAt().atZone(zone).toOffsetDateTime();
    }
}
