package dev.wearcast.comfort.tables;

import dev.wearcast.comfort.felt.ThermalStress;

/** UTCI's classes, with ends where they have none, so that a join finds every temperature. */
final class StressClassTable {

    private static final String HEADER = "stress_class,stress_class_name,utci_from_c,utci_below_c,severity\n";
    private static final double BEYOND_C = 999;

    private StressClassTable() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEADER);
        for (ThermalStress stress : ThermalStress.values()) {
            text.append(stress.id());
            text.append(',').append(stress.inWords());
            text.append(',').append(Numbers.plain(Math.max(-BEYOND_C, stress.fromCelsius())));
            text.append(',').append(Numbers.plain(Math.min(BEYOND_C, stress.belowCelsius())));
            text.append(',').append(stress.severity()).append('\n');
        }
        return text.toString();
    }
}
