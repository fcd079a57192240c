package dev.wearcast.comfort.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the files that the dbt project gets from here. */
public final class Tables {

    private static final String ACTIVITIES = "seeds/activities.csv";

    private Tables() {}

    /** The files' text by their path below the dbt project, made of the activities that the project has. */
    public static Map<String, String> of(Path dbtProject) throws IOException {
        List<NamedActivity> activities = NamedActivity.read(dbtProject.resolve(ACTIVITIES));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("seeds/physics/required_insulation.csv", RequiredInsulationTable.of(activities));
        files.put("seeds/physics/heat_debt.csv", HeatDebtTable.of(activities));
        files.put("seeds/physics/solar_gain.csv", SolarGainTable.text());
        files.put("seeds/physics/thermal_stress_classes.csv", StressClassTable.text());
        files.put("macros/physics/utci_offset.sql", UtciMacro.text());
        files.put("macros/physics/sensitivities.sql", SensitivityMacro.text());
        return files;
    }

    /** @return the paths that were written */
    public static List<Path> write(Path dbtProject) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : of(dbtProject).entrySet()) {
            Path path = dbtProject.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            written.add(path);
        }
        return written;
    }
}
