package dev.wearcast.api.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.system.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** The publish handler for tests outside its package. */
public final class PublishHandlers {

    private PublishHandlers() {}

    /** Invokes it as Lambda does: bytes in, bytes out. */
    public static JsonNode publish(Settings settings, String request, Clock clock) {
        try {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            new PublishHandler(settings, "test", clock)
                    .handleRequest(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), output, null);
            return new ObjectMapper().readTree(output.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
