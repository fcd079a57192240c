package dev.wearcast.ingest.weather;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wearcast.ingest.weather.RequestFailure.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads an answer without changing a character of it. */
final class ForecastAnswer {

    /** The member by which a local simulator tells what its weather is; Open-Meteo itself does not send it. */
    private static final String SOURCE_MEMBER = "wearcast_source";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ForecastAnswer() {}

    /**
     * The answers for the single cities, as text: an array has one per city in the order asked for, and for a single
     * city there is the object alone.
     *
     * @throws RequestFailure if it is not JSON from end to end, or has not as many members as were asked for
     */
    static List<String> split(String body, int expected) throws RequestFailure {
        List<String> members = new ArrayList<>(expected);
        try (JsonParser parser = JSON.createParser(body.toCharArray())) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    members.add(current(parser, body));
                }
            } else if (first != null) {
                members.add(current(parser, body));
            }
            if (parser.nextToken() != null) {
                throw new RequestFailure(Kind.BROKEN, "the answer goes on after its end");
            }
        } catch (JacksonException e) {
            throw new RequestFailure(Kind.BROKEN, "the answer is not whole JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new RequestFailure(Kind.BROKEN, "the answer cannot be read: " + e.getMessage());
        }
        if (members.size() != expected) {
            throw new RequestFailure(
                    Kind.BROKEN, "the answer has " + members.size() + " members for " + expected + " cities");
        }
        return members;
    }

    /** Where the weather of one city's answer comes from. */
    static String sourceOf(String member) throws InvalidForecast {
        try {
            JsonNode forecast = JSON.readTree(member);
            ForecastCheck.check(forecast);
            String source = forecast.path(SOURCE_MEMBER).asText("open-meteo");
            if (!List.of("recorded", "simulated", "open-meteo").contains(source)) {
                throw new InvalidForecast("its " + SOURCE_MEMBER + " is not known");
            }
            return source;
        } catch (JacksonException e) {
            throw new InvalidForecast("it is not JSON: " + e.getOriginalMessage());
        }
    }

    private static String current(JsonParser parser, String body) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return body.substring(start, (int) parser.currentLocation().getCharOffset());
    }
}
