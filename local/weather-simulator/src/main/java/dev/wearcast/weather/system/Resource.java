package dev.wearcast.weather.system;

import java.io.IOException;

/** What stands behind one path. */
@FunctionalInterface
public interface Resource {

    /**
     * @param method as GET
     * @param body of the request, empty for most
     * @throws BadRequest when the client is wrong
     */
    Answer answer(String method, Query query, byte[] body) throws IOException;

    /** A resource that can only be read. */
    static Resource get(Resource resource) {
        return (method, query, body) -> method.equals("GET")
                ? resource.answer(method, query, body)
                : Answer.error(405, "Only GET is allowed here");
    }
}
