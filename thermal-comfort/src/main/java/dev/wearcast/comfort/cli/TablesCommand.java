package dev.wearcast.comfort.cli;

import dev.wearcast.comfort.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what the dbt project gets of the physics. */
final class TablesCommand implements Command {

    @Override
    public String name() {
        return "tables";
    }

    @Override
    public String summary() {
        return "writes the dbt seeds and macros that are made of the physics";
    }

    @Override
    public String help() {
        return """
                Usage: thermal-comfort tables [--project dbt]

                Reads seeds/activities.csv of the dbt project and writes there, and lists:

                  seeds/physics/required_insulation.csv, heat_debt.csv, solar_gain.csv, thermal_stress_classes.csv
                  macros/physics/utci_offset.sql, sensitivities.sql

                The same code and activities give the same files.

                  --project   folder of the dbt project (dbt)
                """;
    }

    @Override
    public int run(List<String> arguments, Streams streams) throws IOException {
        Path project = Path.of(Options.of(arguments, "--project").get("--project", "dbt"));
        if (!Files.isReadable(project.resolve("seeds/activities.csv"))) {
            throw new UsageException(project + " is no dbt project with seeds/activities.csv");
        }
        for (Path path : Tables.write(project)) {
            streams.out().println(path);
        }
        return Main.ALL_GOOD;
    }
}
