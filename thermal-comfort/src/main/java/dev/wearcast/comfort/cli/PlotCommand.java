package dev.wearcast.comfort.cli;

import dev.wearcast.comfort.plot.InsulationPlot;
import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.MetabolicRate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Draws. */
final class PlotCommand implements Command {

    @Override
    public String name() {
        return "plot";
    }

    @Override
    public String summary() {
        return "draws required insulation over temperature and wind (SVG)";
    }

    @Override
    public String help() {
        return """
                Usage: thermal-comfort plot [--output FILE] [--metabolic-rate W_PER_M2] [--own-speed M_PER_S]

                Draws comfortable clothing insulation over air temperature, a line for each wind.

                  --output           the SVG file (docs/required-insulation.svg)
                  --metabolic-rate   heat that the body makes, in W/m² (165: walking)
                  --own-speed        over the ground, in m/s (1.1)
                """;
    }

    @Override
    public int run(List<String> arguments, Streams streams) throws IOException {
        Options options = Options.of(arguments, "--output", "--metabolic-rate", "--own-speed");
        Path output = Path.of(options.get("--output", "docs/required-insulation.svg"));
        String svg;
        try {
            svg = InsulationPlot.svg(
                    MetabolicRate.wattsPerSquareMetre(Double.parseDouble(options.get("--metabolic-rate", "165"))),
                    AirSpeed.metresPerSecond(Double.parseDouble(options.get("--own-speed", "1.1"))));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        if (output.toAbsolutePath().getParent() != null) {
            Files.createDirectories(output.toAbsolutePath().getParent());
        }
        Files.writeString(output, svg, StandardCharsets.UTF_8);
        streams.out().println(output);
        return Main.ALL_GOOD;
    }
}
