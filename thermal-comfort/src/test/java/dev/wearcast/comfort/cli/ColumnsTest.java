package dev.wearcast.comfort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.comfort.tables.Tables;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest extends CommandLine {

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
}
