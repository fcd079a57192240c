package dev.wearcast.api.outfit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.cities.Cities;
import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.http.PlainHttp;
import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.outlook.OutlookAt;
import dev.wearcast.api.query.Query;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.ServingIndex;
import dev.wearcast.api.serving.ServingObjects;
import dev.wearcast.api.system.AwsClients;
import dev.wearcast.api.system.Json;
import dev.wearcast.api.system.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * GET /outfit without Spring MVC and its container, for `make bench-api`. What is asked of it is answered as the API
 * answers it, headers and all, by the same functions (PlainOutfitIT compares), with the same line in the log: so what
 * the two differ in is what Spring and its container cost, and not what HTTP asks of both. What it leaves out is what
 * the request does not ask for: other paths, methods and parameters, errors, conditions, packing.
 */
public final class PlainOutfitHandler implements RequestStreamHandler {

    private static final Logger log = LoggerFactory.getLogger(PlainOutfitHandler.class);

    private final ObjectMapper json = Json.mapper();
    private final Map<String, ServingDocument> documentsByKey = new HashMap<>();
    private final ServingObjects objects;
    private final Clock clock;
    private @Nullable Cities<ServingIndex.Entry> cities;

    public PlainOutfitHandler() {
        this(Settings.from(System::getenv).servingBucket(), Clock.systemUTC());
    }

    PlainOutfitHandler(String servingBucket, Clock clock) {
        this.clock = clock;
        objects = new ServingObjects(AwsClients.s3(), json, servingBucket);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, @Nullable Context context) throws IOException {
        long begun = System.nanoTime();
        JsonNode event = json.readTree(input);
        String requestId = PlainHttp.requestId(event);
        MDC.put("requestId", requestId);
        Instant now = clock.instant();
        json.writeValue(output, PlainHttp.answer(event, requestId, body(event, now), now));
        log.info("GET /outfit 200 {} ms", (System.nanoTime() - begun) / 1_000_000);
        MDC.remove("requestId");
    }

    private byte[] body(JsonNode event, Instant now) throws IOException {
        Query asked = Query.of(parameters(event), OutfitQuery.PARAMETERS);
        OutfitQuery query = OutfitQuery.of(asked);
        Outlook outlook = new Outlook(document(CityName.of(asked.one("city", ""))), false, List.of());
        OutfitAnswer answer = OutfitController.answer(query, new OutlookAt(outlook, now, false));
        return json.writeValueAsBytes(query.units().of(answer, json));
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
