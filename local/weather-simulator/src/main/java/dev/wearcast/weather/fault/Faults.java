package dev.wearcast.weather.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.wearcast.weather.system.Answer;
import dev.wearcast.weather.system.BadRequest;
import dev.wearcast.weather.system.Json;
import dev.wearcast.weather.system.Query;
import dev.wearcast.weather.system.Resource;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fault that is set, if any, and the resource to set it: PUT, GET and DELETE. Thread-safe. */
public final class Faults implements Resource {

    private static final String SPOILED_PATHS = "/v1/";

    private @Nullable Fault current;
    private int left;

    /** The fault that this request is to suffer; counts it. Only weather and search suffer, never the admin resource. */
    public synchronized Optional<Fault> take(String path, Supplier<Query> query) {
        Fault fault = current;
        if (fault == null || !path.startsWith(SPOILED_PATHS) || !fault.concerns(query.get())) {
            return Optional.empty();
        }
        if (fault.count() != null && --left == 0) {
            current = null;
        }
        return Optional.of(fault);
    }

    @Override
    public synchronized Answer answer(String method, Query query, byte[] body) throws IOException {
        return switch (method) {
            case "PUT" -> set(parsed(body));
            case "DELETE" -> set(null);
            case "GET" -> current == null ? Answer.empty() : Answer.ok(current);
            default -> Answer.error(405, "PUT, GET or DELETE");
        };
    }

    private Answer set(@Nullable Fault fault) {
        current = fault;
        left = fault == null || fault.count() == null ? 0 : fault.count();
        return Answer.empty();
    }

    private static Fault parsed(byte[] body) throws IOException {
        try {
            return Json.MAPPER.readValue(body, Fault.class);
        } catch (JsonProcessingException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new BadRequest("Not a fault: "
                    + String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
