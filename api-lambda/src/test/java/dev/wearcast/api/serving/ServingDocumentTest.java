package dev.wearcast.api.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wearcast.api.Contract;
import dev.wearcast.api.Documents;
import dev.wearcast.api.system.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ServingDocumentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T06:20:00Z");

    private final ObjectMapper json = Json.mapper();
    private final ServingDocument document = Documents.document(
            Documents.OSLO,
            "v1",
            NOW,
            List.of(
                    Documents.hour(NOW, 5, 0.4, 1.2, Documents.T_SHIRT, Documents.UMBRELLA),
                    Documents.hour(
                            NOW.plusSeconds(3600),
                            Documents.weather(-30, -45, 0),
                            Documents.outfit(5, 20, List.of("Ice."), Documents.T_SHIRT, Documents.COAT))));

    @Test
    @DisplayName("is written as the contract says and read as it was")
    void survives() throws Exception {
        String text = json.writeValueAsString(document);
        Contract.isKeptBy("serving-document.schema.json", text);
        assertThat(json.readValue(text, ServingDocument.class)).isEqualTo(document);
    }

    @Test
    @DisplayName("says what hours have in common once")
    void isCompact() {
        JsonNode tree = json.valueToTree(document);
        assertThat(tree.at("/garments")).hasSize(3);
        assertThat(tree.at("/choices")).hasSize(3);
        assertThat(tree.at("/endings")).hasToString("[\" warms.\"]");
        assertThat(tree.at("/ensembles")).hasToString("[[0,1],[0,2]]");
        assertThat(tree.at("/hours/1/outfits/running/ensemble")).hasToString("[1,1,1,1,1]");
    }

    @Test
    @DisplayName("has one ending for all garments that warm in an outfit")
    void endsAlike() {
        Choice other = new Choice(Documents.COAT.garment(), Role.WARMTH, new Reason("The coat", " is warm."));
        ServingDocument unlike = Documents.document(
                Documents.OSLO, "v1", NOW, List.of(Documents.hour(NOW, 5, 0, 1, Documents.T_SHIRT, other)));
        assertThatThrownBy(() -> json.valueToTree(unlike))
                .rootCause()
                .hasMessageStartingWith("A reason does not end as others do");
    }

    @Test
    @DisplayName("keeps what each person is told apart")
    void knowsPeople() throws Exception {
        List<HourOutfit> people = List.of(
                Documents.outfit(5, 20, List.of("Short."), Documents.T_SHIRT, Documents.COAT),
                Documents.outfit(4, 30, List.of(), Documents.COAT),
                Documents.outfit(3, Documents.COAT),
                Documents.outfit(2, Documents.T_SHIRT, Documents.UMBRELLA),
                Documents.outfit(1, Documents.T_SHIRT));
        ForecastHour hour = new ForecastHour(
                NOW, document.hours().get(0).weather(), Map.of(Documents.WALKING.id(), new HourOutfits(people)));
        ServingDocument written = new ServingDocument(
                "v1", NOW, Documents.OSLO, Source.RECORDED, NOW, List.of(Documents.WALKING), List.of(hour), List.of());

        String text = json.writeValueAsString(written);

        Contract.isKeptBy("serving-document.schema.json", text);
        ForecastHour read = json.readValue(text, ServingDocument.class).hours().get(0);
        for (Sensitivity sensitivity : Sensitivity.ALL) {
            assertThat(read.outfit(Documents.WALKING, sensitivity)).isEqualTo(people.get(sensitivity.level() + 2));
        }
        assertThat(read.outfit(Documents.WALKING)).isEqualTo(people.get(2));
    }

    @Test
    @DisplayName("tells of people from -2 to 2, and of no others")
    void knowsNoOthers() {
        ObjectNode other = json.valueToTree(document);
        other.putArray("sensitivities").add(0);
        assertThatThrownBy(() -> json.treeToValue(other, ServingDocument.class))
                .hasMessageContaining("A serving document for people of [0]");
        assertThatThrownBy(() -> new Sensitivity(3)).hasMessageContaining("-2 (feels cold) to 2 (feels warm): 3");
        assertThatThrownBy(() -> new HourOutfits(List.of())).hasMessageContaining("Outfits for 0 people, not for 5");
    }

    @Test
    @DisplayName("of another version is refused, with both versions named, whatever else it holds")
    void refusesOtherVersions() {
        for (int version : List.of(2, 4)) {
            ObjectNode other = json.createObjectNode().put("schemaVersion", version);
            other.putArray("hours")
                    .addObject()
                    .put("validAt", "2026-11-23T06:00:00Z")
                    .putArray("garments")
                    .addObject()
                    .put("layer", "base");
            assertThatThrownBy(() -> json.treeToValue(other, ServingDocument.class))
                    .hasMessageContaining(
                            "A serving document of version " + version + ", and this code reads version 3");
        }
    }

    @Test
    @DisplayName("has an outfit for each of its activities in every hour")
    void isWhole() {
        List<Activity> more = List.of(new Activity("skiing", "skiing", 300));
        assertThatThrownBy(() -> new ServingDocument(
                        "v", NOW, Documents.OSLO, Source.RECORDED, NOW, more, document.hours(), List.of()))
                .hasMessageContaining("No outfit for skiing at 2026-11-23T06:20:00Z");
    }
}
