package dev.wearcast.api.outfit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.cities.Cities;
import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.problems.Query;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.ServingIndex;
import dev.wearcast.api.serving.ServingObjects;
import dev.wearcast.api.system.AwsClients;
import dev.wearcast.api.system.Json;
import dev.wearcast.api.system.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** GET /outfit without Spring's container, for `make bench-api`: the same document, the same answer, a line in the log, and no more. */
public final class PlainOutfitHandler implements RequestStreamHandler {

    private static final Logger log = LoggerFactory.getLogger(PlainOutfitHandler.class);

    private final ObjectMapper json = Json.mapper();
    private final ServingObjects objects = new ServingObjects(
            AwsClients.s3(), json, Settings.from(System::getenv).servingBucket());
    private final Map<String, ServingDocument> documentsByKey = new HashMap<>();
    private @Nullable Cities<ServingIndex.Entry> cities;

    @Override
    public void handleRequest(InputStream input, OutputStream output, @Nullable Context context) throws IOException {
        long begun = System.nanoTime();
        JsonNode event = json.readTree(input);
        Query asked = Query.of(parameters(event), OutfitQuery.PARAMETERS);
        OutfitQuery query = OutfitQuery.of(asked);
        Outlook outlook = new Outlook(document(CityName.of(asked.one("city", ""))), false, List.of());
        OutfitAnswer answer = OutfitController.answer(query, outlook, Instant.now());
        Map<String, Object> response = Map.of(
                "statusCode",
                200,
                "headers",
                Map.of("Content-Type", "application/json", "Cache-Control", "max-age=60, public"),
                "body",
                json.writeValueAsString(query.units().of(answer, json)));
        json.writeValue(output, response);
        log.info("GET /outfit 200 {} ms", (System.nanoTime() - begun) / 1_000_000);
    }

    private static MultiValueMap<String, String> parameters(JsonNode event) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        event.path("queryStringParameters")
                .fields()
                .forEachRemaining(
                        each -> parameters.add(each.getKey(), each.getValue().asText()));
        return parameters;
    }

    private ServingDocument document(CityName name) {
        Cities<ServingIndex.Entry> known = cities;
        if (known == null) {
            known = new Cities<>(objects.indexUnless(null).orElseThrow().value().cities());
            cities = known;
        }
        return documentsByKey.computeIfAbsent(
                known.named(name).winner().key(), key -> objects.read(key, ServingDocument.class));
    }
}
