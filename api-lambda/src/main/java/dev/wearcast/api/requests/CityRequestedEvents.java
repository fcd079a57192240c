package dev.wearcast.api.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** The event bus on which the ingest hears of cities that were asked for. */
final class CityRequestedEvents {

    private static final String SOURCE = "wearcast.api";

    private final EventBridgeClient eventBridge;
    private final String busName;
    private final ObjectMapper json;

    CityRequestedEvents(EventBridgeClient eventBridge, String busName, ObjectMapper json) {
        this.eventBridge = eventBridge;
        this.busName = busName;
        this.json = json;
    }

    /** @throws software.amazon.awssdk.core.exception.SdkException if the bus does not take it */
    void send(CityRequested city) {
        String detail = detail(city);
        PutEventsResponse response = eventBridge.putEvents(put -> put.entries(entry -> entry.eventBusName(busName)
                .source(SOURCE)
                .detailType(CityRequested.class.getSimpleName())
                .detail(detail)));
        // Which put_events answers with HTTP 200.
        if (response.failedEntryCount() > 0) {
            throw SdkClientException.create("Bus " + busName + " did not take the event: "
                    + response.entries().get(0).errorCode());
        }
    }

    private String detail(CityRequested city) {
        try {
            return json.writeValueAsString(city);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
