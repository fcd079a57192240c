package dev.wearcast.ingest.landing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.wearcast.ingest.city.City;
import dev.wearcast.ingest.weather.Forecast;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One line of a landing object, as contracts/landing-record.schema.json describes it. */
final class LandingRecord {

    private static final int SCHEMA_VERSION = 1;
    private static final JsonFactory JSON = new JsonFactory();

    private LandingRecord() {}

    /** The line, without its end. */
    static String of(Instant scheduledAt, Forecast forecast) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("schema_version", SCHEMA_VERSION);
            json.writeStringField("scheduled_at", scheduledAt.toString());
            json.writeStringField(
                    "retrieved_at",
                    forecast.retrievedAt().truncatedTo(ChronoUnit.SECONDS).toString());
            json.writeStringField("source", forecast.source());
            writeCity(json, forecast.city());
            json.writeFieldName("forecast");
            json.writeRawValue(onOneLine(forecast.json()));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static void writeCity(JsonGenerator json, City city) throws IOException {
        json.writeObjectFieldStart("city");
        json.writeStringField("id", city.id());
        json.writeStringField("name", city.name());
        json.writeStringField("country_code", city.countryCode());
        json.writeNumberField("latitude_deg", city.latitudeDeg());
        json.writeNumberField("longitude_deg", city.longitudeDeg());
        json.writeStringField("timezone", city.timezone());
        json.writeEndObject();
    }

    /** A line break in JSON is only ever layout (in a string it is escaped), so taking it out changes no value. */
    private static String onOneLine(String json) {
        return json.replace("\r", "").replace("\n", "");
    }
}
