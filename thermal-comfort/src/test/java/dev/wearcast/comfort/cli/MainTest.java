package dev.wearcast.comfort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest extends CommandLine {

    @Test
    @DisplayName("ireq < rows.csv - 0, the same rows and results")
    void rows_and_results() {
        assertThat(run(
                        "metabolic_rate_w_m2,air_temperature_c,air_velocity_m_s,who\n116,-10,0.4,\"Ann, \"\"B\"\"\"\n",
                        "ireq"))
                .isZero();
        assertThat(lines(out))
                .containsExactly(
                        "metabolic_rate_w_m2,air_temperature_c,air_velocity_m_s,who,"
                                + "ireq_min_clo,ireq_neutral_clo,icl_min_clo,icl_neutral_clo,exposure_h,validity",
                        "116,-10,0.4,\"Ann, \"\"B\"\"\",2.184,2.511,2.332,2.683,,valid");
    }

    @Test
    @DisplayName("a bad row - 1, told with its line, and the rest goes on")
    void bad_rows() {
        String rows = "\uFEFFair_temperature_c,wind_speed_m_s,relative_humidity_pct\r\n"
                + "20,1,50\r\n\r\nNaN,1,50\r\n20,1\r\n20,-1,50\r\n20,,50\r\n1e1,1,101\r\n\"2\n0\",1,50\r\n21,1,50";
        assertThat(run(rows, "utci")).isEqualTo(1);
        assertThat(lines(out)).hasSize(3);
        assertThat(lines(err))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("line 4: ").contains("NaN"),
                        line -> assertThat(line).startsWith("line 5: ").contains("2 cells"),
                        line -> assertThat(line).startsWith("line 6: ").contains("speed"),
                        line -> assertThat(line).startsWith("line 7: ").contains("blank"),
                        line -> assertThat(line).startsWith("line 8: ").contains("humidity"),
                        line -> assertThat(line).startsWith("line 9: ").contains("no number"),
                        line -> assertThat(line).isEqualTo("0"));
    }

    @Test
    @DisplayName("a quote that is never closed spoils its own line only")
    void open_quote() {
        String rows = "air_temperature_c,wind_speed_m_s,relative_humidity_pct\n20,1,\"50\n20,1,50\n21,1,50\n";
        run(rows, "utci");
        assertThat(lines(out)).hasSizeGreaterThanOrEqualTo(3).last().asString().startsWith("21,1,50,");
        run("air_temperature_c,wind_speed_m_s,relative_humidity_pct\n20,\"1,50\n21,1,50\n", "utci");
        assertThat(lines(err)).containsExactly("line 2: 2 cells where the header has 3");
    }

    @ParameterizedTest(name = "`{0}` without input - 2, and says why")
    @ValueSource(strings = {"ireq", "utci", "pmv", "required", "clothing", "indices", "solar-gain"})
    void no_input(String command) {
        assertThat(run("", command)).isEqualTo(2);
        assertThat(run("other\n1\n", command)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no input").contains("no column");
    }

    @ParameterizedTest(name = "`{0} --help` - 0")
    @ValueSource(strings = {"ireq", "utci", "pmv", "required", "clothing", "indices", "solar-gain", "plot", "tables"})
    void help(String command) {
        assertThat(run("", command, "--help")).isZero();
        assertThat(run("", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: thermal-comfort " + command, "  " + command);
    }

    @Test
    @DisplayName("no command, an unknown one, an unknown option - 2")
    void usage() {
        assertThat(run("")).isEqualTo(2);
        assertThat(run("", "sew")).isEqualTo(2);
        assertThat(run("air_temperature_c\n", "utci", "--fast")).isEqualTo(2);
        assertThat(run("", "plot", "--metabolic-rate", "much")).isEqualTo(2);
    }

    @Test
    @DisplayName("required - the sun warms, blanks mean what the help says")
    void required() {
        String rows =
                "air_temperature_c,metabolic_rate_w_m2,shortwave_radiation_w_m2,latitude_deg,longitude_deg,valid_at\n"
                        + "15,70,700,48,11,2026-06-21T11:00:00Z\n15,70,,,,\n15,70,700,48,11,2026-06-21 11:00:00\n15,70,700,,,\n";
        assertThat(run(rows, "required")).isEqualTo(1);
        List<String> lines = lines(out);
        assertThat(comfortable(lines.get(1))).isLessThan(comfortable(lines.get(2)) - 0.3);
        assertThat(comfortable(lines.get(3))).isEqualTo(comfortable(lines.get(1)));
        assertThat(lines(err)).containsExactly("line 5: latitude_deg is blank");
    }

    @Test
    @DisplayName("plot - an SVG with units on both axes")
    void plot(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new/plot.svg");
        assertThat(run("", "plot", "--output", file.toString())).isZero();
        assertThat(Files.readString(file)).contains("(°C)", "(clo)", "14 m/s", "prefers-color-scheme: dark", "</svg>");
    }
}
