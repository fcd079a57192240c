package dev.wearcast.ingest.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** The event bus on which others learn that weather has landed. */
public final class EventBridgeAnnouncements {

    private static final String SOURCE = "wearcast.ingest";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventBridgeClient eventBridge;
    private final String busName;

    /** @param busName name of the bus */
    public EventBridgeAnnouncements(EventBridgeClient eventBridge, String busName) {
        this.eventBridge = eventBridge;
        this.busName = busName;
    }

    /** @throws IllegalStateException if the bus does not take the event, which put_events answers with HTTP 200 */
    public void announce(WeatherLanded landed) {
        String detail = toJson(landed);
        PutEventsResponse response =
                eventBridge.putEvents(request -> request.entries(entry -> entry.eventBusName(busName)
                        .source(SOURCE)
                        .detailType(WeatherLanded.class.getSimpleName())
                        .detail(detail)));
        if (response.failedEntryCount() > 0) {
            throw new IllegalStateException("Bus " + busName + " did not take the event: "
                    + response.entries().get(0).errorCode());
        }
    }

    private static String toJson(WeatherLanded landed) {
        try {
            return JSON.writeValueAsString(landed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
