package dev.wearcast.api.cities;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BuiltInCitiesTest {

    private static final Path TRACKED = Path.of(
            System.getProperty("wearcast.root"),
            "ingest-lambda/src/main/resources/dev/wearcast/ingest/city/tracked-cities.json");

    private final Properties aliasesById = Resource.properties("built-in-cities.properties");

    @Test
    @DisplayName("they are the cities that the ingest tracks from the start")
    void areTheIngests() throws IOException {
        List<String> tracked = new ArrayList<>();
        new ObjectMapper()
                .readTree(TRACKED.toFile())
                .forEach(city -> tracked.add(city.get("id").asText()));

        assertThat(aliasesById.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(tracked);
    }

    @Test
    @DisplayName("no two cities have an alias in common, and no alias is another city's name")
    void areTold() throws IOException {
        Map<String, String> idsByName = new HashMap<>();
        new ObjectMapper()
                .readTree(TRACKED.toFile())
                .forEach(city -> idsByName.put(
                        PlainText.of(city.get("name").asText()), city.get("id").asText()));

        for (String id : aliasesById.stringPropertyNames()) {
            for (String alias : aliasesById.getProperty(id).split("\\|")) {
                assertThat(idsByName.getOrDefault(PlainText.of(alias), id))
                        .as(alias)
                        .isEqualTo(id);
                idsByName.put(PlainText.of(alias), id);
            }
        }
    }
}
