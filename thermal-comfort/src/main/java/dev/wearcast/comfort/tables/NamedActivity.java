package dev.wearcast.comfort.tables;

import dev.wearcast.comfort.csv.CsvReader;
import dev.wearcast.comfort.csv.CsvRow;
import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.MetabolicRate;
import dev.wearcast.comfort.required.Activity;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An activity as dbt's seed has it. */
record NamedActivity(String id, Activity activity) {

    static List<NamedActivity> read(Path seed) throws IOException {
        try (Reader text = Files.newBufferedReader(seed)) {
            CsvReader rows = new CsvReader(text);
            CsvRow header = rows.next();
            if (header == null) {
                throw new IllegalArgumentException(seed + " is empty");
            }
            List<NamedActivity> activities = new ArrayList<>();
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                activities.add(of(header.cells(), row.cells()));
            }
            return activities;
        }
    }

    private static NamedActivity of(List<String> names, List<String> cells) {
        double rate = Double.parseDouble(cells.get(names.indexOf("metabolic_rate_w_m2")));
        double speed = Double.parseDouble(cells.get(names.indexOf("own_speed_m_s")));
        return new NamedActivity(
                cells.get(names.indexOf("activity_id")),
                new Activity(MetabolicRate.wattsPerSquareMetre(rate), AirSpeed.metresPerSecond(speed)));
    }
}
