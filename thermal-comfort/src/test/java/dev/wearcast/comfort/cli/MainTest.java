package dev.wearcast.comfort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.comfort.tables.Tables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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
    @DisplayName("required - sensitivity is the API's: who feels cold (-2) needs more than who feels warm (2)")
    void sensitivity() {
        run("air_temperature_c,metabolic_rate_w_m2,sensitivity\n0,165,-2\n0,165,0\n5,165,2\n", "required");
        List<String> lines = lines(out);
        assertThat(comfortable(lines.get(1))).isGreaterThan(comfortable(lines.get(2)) + 0.2);
        assertThat(comfortable(lines.get(3))).isLessThan(comfortable(lines.get(2)) - 0.5);
        run("", "required", "--help");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("-2 (feels cold) to 2 (feels warm)");
    }

    @ParameterizedTest(name = "required - {0} °C, {1} m/s: {2}")
    @CsvSource({
        "11.9, 6, air faster than 1 m/s",
        "-5, 25, utci_c: outside the polynomial's range",
        "-5, 0, air slower than 0.4 m/s",
        "-5, 27, air faster than 18 m/s",
        "15, 3, air faster than 1 m/s"
    })
    void says_whose_edge_counts(double air, double wind, String words) {
        run("air_temperature_c,metabolic_rate_w_m2,wind_speed_m_s\n" + air + ",165," + wind + "\n", "required");
        assertThat(lines(out).get(1)).contains(words);
    }

    @Test
    @DisplayName("a result whose name the header has already bears the command's, and its output is input again")
    void no_column_twice() {
        run("air_temperature_c,metabolic_rate_w_m2,mean_radiant_temperature_c\n10,165,20\n", "required");
        assertThat(lines(out).get(0))
                .startsWith("air_temperature_c,metabolic_rate_w_m2,mean_radiant_temperature_c,"
                        + "required_mean_radiant_temperature_c,operative_temperature_c,");
        String chained = out.toString(StandardCharsets.UTF_8);
        out.reset();
        assertThat(run(chained, "utci")).isEqualTo(2);
        assertThat(run(
                        chained.replaceFirst("metabolic", "wind_speed_m_s,relative_humidity_pct,metabolic")
                                .replaceFirst("\n10,", "\n10,2,50,"),
                        "utci"))
                .isZero();
        assertThat(lines(out).get(0).split(",")).doesNotHaveDuplicates().contains("utci_utci_c", "utci_validity");
        assertThat(run(chained, "required")).isEqualTo(2);
        assertThat(lines(err)).last().asString().contains("already");
    }

    @Test
    @DisplayName("what was not read is named once, on standard error; what was read is not")
    void unread_columns() {
        assertThat(run("air_temperature_c,wind_speed_ms,metabolic_rate_w_m2\n10,3,165\n9,3,165\n", "required"))
                .isZero();
        assertThat(lines(err)).containsExactly("passed through, not read: wind_speed_ms");
        err.reset();
        run("air_temperature_c,wind_speed_m_s,metabolic_rate_w_m2\n10,3,165\n", "required");
        assertThat(lines(err)).isEmpty();
    }

    @Test
    @DisplayName("ireq - a permeability out of range is told as that, and so is one that no clothes can make up for")
    void permeability() {
        String header = "metabolic_rate_w_m2,air_temperature_c,air_velocity_m_s,air_permeability_l_m2_s\n";
        assertThat(run(header + "58,-50,18,5000\n58,-50,18,1000\n", "ireq")).isEqualTo(1);
        assertThat(lines(err))
                .containsExactly(
                        "line 2: air permeability must be 1 to 1000 l/(m² s), not 5000.0",
                        "line 3: an outer layer of 1000 l/(m² s) lets so much of a wind of 18.0 m/s through that no"
                                + " clothes would do");
        run("", "ireq", "--help");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("of the outer layer, 1 to 1000");
    }

    @Test
    @DisplayName("tables --help - names every file that it writes")
    void tables_help() throws Exception {
        run("", "tables", "--help");
        Path dbt = Path.of(System.getProperty("wearcast.root", ".."), "dbt");
        for (String path : Tables.of(dbt).keySet()) {
            String file = Path.of(path).getFileName().toString();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains(path.replace(file, ""), file);
        }
    }

    @Test
    @DisplayName("plot - an SVG with units on both axes")
    void plot(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new/plot.svg");
        assertThat(run("", "plot", "--output", file.toString())).isZero();
        assertThat(Files.readString(file)).contains("(°C)", "(clo)", "14 m/s", "prefers-color-scheme: dark", "</svg>");
    }

    private static double comfortable(String line) {
        String[] cells = line.split(",");
        return Double.parseDouble(cells[cells.length - 2]);
    }

    private int run(String input, String... arguments) {
        return Main.run(
                List.of(arguments),
                new Streams(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)));
    }

    private static List<String> lines(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
