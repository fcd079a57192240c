package dev.wearcast.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.Set;

/** What the schemas in contracts/ have against JSON. */
final class Schemas {

    private static final String OPENAPI = "https://wearcast.test/openapi";
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    // OpenAPI 3.1's schemas are JSON Schema 2020-12, so the whole file serves as the document they are found in.
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(OPENAPI, withDialect(OpenApi.at(""))))));

    private Schemas() {}

    /** @param pointer where the schema stands in contracts/openapi.yaml */
    static Set<ValidationMessage> byContract(String pointer, String json) {
        return SCHEMAS.getSchema(SchemaLocation.of(OPENAPI + "#" + pointer), STRICT)
                .validate(json, InputFormat.JSON);
    }

    /** @param file in contracts/ */
    static Set<ValidationMessage> byFile(String file, String json) {
        return SCHEMAS.getSchema(OpenApi.read(OpenApi.FOLDER.resolve(file)), STRICT)
                .validate(json, InputFormat.JSON);
    }

    private static String withDialect(JsonNode openApi) {
        return ((ObjectNode) openApi.deepCopy())
                .put("$schema", SchemaId.V202012)
                .toString();
    }
}
