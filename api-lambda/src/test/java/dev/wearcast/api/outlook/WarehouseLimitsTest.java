package dev.wearcast.api.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarehouseLimitsTest {

    @Test
    @DisplayName("2 s for the present and 20 s for the past, unless said")
    void hasDefaults() {
        WarehouseLimits unsaid = new WarehouseLimits(Duration.ofSeconds(2), Duration.ofSeconds(20));
        assertThat(WarehouseLimits.from(name -> null)).isEqualTo(unsaid);
        assertThat(WarehouseLimits.from(name -> " ")).isEqualTo(unsaid);
    }

    @Test
    @DisplayName("each is said in milliseconds by a variable of its own, up to 28 s")
    void readsThem() {
        assertThat(WarehouseLimits.from(
                        Map.of("WAREHOUSE_LIMIT_MS", "1", "WAREHOUSE_HISTORY_LIMIT_MS", " 28000 ")::get))
                .isEqualTo(new WarehouseLimits(Duration.ofMillis(1), Duration.ofSeconds(28)));
    }

    @ParameterizedTest(name = "WAREHOUSE_LIMIT_MS={0} is refused by name")
    @ValueSource(strings = {"0", "-1", "28001", "2s", "1.5", "99999999999999999999"})
    void refuses(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WarehouseLimits.from(Map.of("WAREHOUSE_LIMIT_MS", value)::get))
                .withMessageContainingAll("WAREHOUSE_LIMIT_MS", "from 1 to 28000", value);
    }
}
